// expect: Stacked 3 × 3 with stride 2
List<ConvolutionSetting> farSight(int pixels) {
    var layers = new ArrayList<ConvolutionSetting>();
    while (layers.isEmpty() || receptiveField(layers).get(layers.size() - 1).size() < pixels) {
        layers.add(filter(3).stride(2));
    }
    return layers;
}
