// reference
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = (pixels[i] - min) / (double) (max - min);
    }
    return stretched;
}

// wrong: byte
// expect: Divided by 255
double[] stretch(int[] pixels) {
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel / 255.0).toArray();
}

// wrong: int-division
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

// wrong: no-shift
// expect: Divided by the maximum without subtracting the minimum
double[] stretch(int[] pixels) {
    double max = Arrays.stream(pixels).max().getAsInt();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel / max).toArray();
}

// wrong: precedence
// expect: Forgot the brackets
double[] stretch(int[] pixels) {
    double min = Arrays.stream(pixels).min().getAsInt();
    double max = Arrays.stream(pixels).max().getAsInt();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel - min / (max - min)).toArray();
}
