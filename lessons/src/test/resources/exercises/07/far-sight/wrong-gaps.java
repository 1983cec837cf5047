// expect: Left gaps
List<ConvolutionSetting> farSight(int pixels) {
    return List.of(filter(2).dilation(pixels - 1));
}
