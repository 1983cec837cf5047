// expect: Took one large kernel
List<ConvolutionSetting> farSight(int pixels) {
    return List.of(filter(pixels));
}
