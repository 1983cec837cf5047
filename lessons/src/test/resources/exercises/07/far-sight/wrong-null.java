// expect: returns null
List<ConvolutionSetting> farSight(int pixels) {
    return null;
}
