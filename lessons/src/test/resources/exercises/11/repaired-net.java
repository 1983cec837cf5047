// reference
MultiLayerNetwork repairedNet(long seed) {
    var spec = net(input(1, 12, 12), conv(8, 3), relu(), maxPool(2),
            flatten(), dense(2), softmax())
        .seed(seed).updater(new Adam(1e-2));
    return spec.build();
}

// wrong: unchanged
// expect: its 482 parameters have changed by 0.0
// expect: Changed nothing
MultiLayerNetwork repairedNet(long seed) {
    var spec = net(input(1, 12, 12), conv(8, 3), relu(), maxPool(2),
            flatten(), dense(2), softmax())
        .seed(seed).updater(new Adam(1e-7));
    return spec.build();
}

// wrong: more-filters
// expect: Doubled the filters
MultiLayerNetwork repairedNet(long seed) {
    var spec = net(input(1, 12, 12), conv(16, 3), relu(), maxPool(2),
            flatten(), dense(2), softmax())
        .seed(seed).updater(new Adam(1e-7));
    return spec.build();
}

// wrong: no-convolution
// expect: Took the convolution out
MultiLayerNetwork repairedNet(long seed) {
    var spec = net(input(1, 12, 12), flatten(), dense(2), softmax())
        .seed(seed).updater(new Adam(1e-7));
    return spec.build();
}

// wrong: ten-times
// expect: Took ten times the learning rate
MultiLayerNetwork repairedNet(long seed) {
    var spec = net(input(1, 12, 12), conv(8, 3), relu(), maxPool(2),
            flatten(), dense(2), softmax())
        .seed(seed).updater(new Adam(1e-6));
    return spec.build();
}
