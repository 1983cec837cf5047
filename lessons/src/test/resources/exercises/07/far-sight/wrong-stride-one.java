// expect: Stacked 3 × 3 with stride 1
List<ConvolutionSetting> farSight(int pixels) {
    var layers = new ArrayList<ConvolutionSetting>();
    for (int seen = 1; seen < pixels; seen += 2) {
        layers.add(filter(3));
    }
    return layers;
}
