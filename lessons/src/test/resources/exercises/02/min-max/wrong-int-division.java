// expect: int / int truncates
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = (pixels[i] - min) / (max - min);
    }
    return stretched;
}
