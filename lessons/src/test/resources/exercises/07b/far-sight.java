// reference
List<ConvSpec> farSight(int pixels) {
    var layers = new ArrayList<ConvSpec>();
    for (int seen = 1; seen < pixels; seen *= 2) {
        layers.add(conv(2).stride(2));
    }
    return layers;
}

// wrong: gaps
// expect: Left gaps
List<ConvSpec> farSight(int pixels) {
    return List.of(conv(2).dilation(pixels - 1));
}

// wrong: null
// expect: Returned null
List<ConvSpec> farSight(int pixels) {
    return null;
}

// wrong: one-large-kernel
// expect: see enough, but they have 36 weights: fewer are enough
// expect: Took one large kernel
List<ConvSpec> farSight(int pixels) {
    return List.of(conv(pixels));
}

// wrong: overlapping
// expect: Stacked 3 × 3 with stride 2
List<ConvSpec> farSight(int pixels) {
    var layers = new ArrayList<ConvSpec>();
    while (layers.isEmpty() || receptiveField(layers).get(layers.size() - 1).size() < pixels) {
        layers.add(conv(3).stride(2));
    }
    return layers;
}

// wrong: stride-one
// expect: Stacked 3 × 3 with stride 1
List<ConvSpec> farSight(int pixels) {
    var layers = new ArrayList<ConvSpec>();
    for (int seen = 1; seen < pixels; seen += 2) {
        layers.add(conv(3));
    }
    return layers;
}
