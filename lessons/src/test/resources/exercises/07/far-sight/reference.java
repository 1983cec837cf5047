List<ConvolutionSetting> farSight(int pixels) {
    var layers = new ArrayList<ConvolutionSetting>();
    for (int seen = 1; seen < pixels; seen *= 2) {
        layers.add(filter(2).stride(2));
    }
    return layers;
}
