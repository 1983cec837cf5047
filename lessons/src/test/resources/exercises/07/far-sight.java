// reference
List<ConvolutionSetting> farSight(int pixels) {
    var layers = new ArrayList<ConvolutionSetting>();
    for (int seen = 1; seen < pixels; seen *= 2) {
        layers.add(filter(2).stride(2));
    }
    return layers;
}

// wrong: gaps
// expect: Left gaps
List<ConvolutionSetting> farSight(int pixels) {
    return List.of(filter(2).dilation(pixels - 1));
}

// wrong: null
// expect: returns null
List<ConvolutionSetting> farSight(int pixels) {
    return null;
}

// wrong: one-large-kernel
// expect: Took one large kernel
List<ConvolutionSetting> farSight(int pixels) {
    return List.of(filter(pixels));
}

// wrong: overlapping
// expect: Stacked 3 × 3 with stride 2
List<ConvolutionSetting> farSight(int pixels) {
    var layers = new ArrayList<ConvolutionSetting>();
    while (layers.isEmpty() || receptiveField(layers).get(layers.size() - 1).size() < pixels) {
        layers.add(filter(3).stride(2));
    }
    return layers;
}

// wrong: stride-one
// expect: Stacked 3 × 3 with stride 1
List<ConvolutionSetting> farSight(int pixels) {
    var layers = new ArrayList<ConvolutionSetting>();
    for (int seen = 1; seen < pixels; seen += 2) {
        layers.add(filter(3));
    }
    return layers;
}
