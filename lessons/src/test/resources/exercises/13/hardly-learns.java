// reference
MultiLayerNetwork repaired(long seed) {
    var layers = net(input(1, 7, 7), flatten(), dense(16), relu(), dropout(0.1), dense(2), softmax());
    return layers.seed(seed).updater(new Adam(2e-2)).build();
}

// wrong: unchanged
// expect: Left the rate as it was
MultiLayerNetwork repaired(long seed) {
    var layers = net(input(1, 7, 7), flatten(), dense(16), relu(), dropout(0.9), dense(2), softmax());
    return layers.seed(seed).updater(new Adam(2e-2)).build();
}

// wrong: removed
// expect: Removed the dropout
MultiLayerNetwork repaired(long seed) {
    var layers = net(input(1, 7, 7), flatten(), dense(16), relu(), dense(2), softmax());
    return layers.seed(seed).updater(new Adam(2e-2)).build();
}

// wrong: half
// expect: Chose a rate in the middle
MultiLayerNetwork repaired(long seed) {
    var layers = net(input(1, 7, 7), flatten(), dense(16), relu(), dropout(0.5), dense(2), softmax());
    return layers.seed(seed).updater(new Adam(2e-2)).build();
}

// wrong: answers
// expect: Dropped the answers
MultiLayerNetwork repaired(long seed) {
    var layers = net(input(1, 7, 7), flatten(), dense(16), relu(), dense(2), dropout(0.1), softmax());
    return layers.seed(seed).updater(new Adam(2e-2)).build();
}
