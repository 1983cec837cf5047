// expect: Forgot the brackets
double[] stretch(int[] pixels) {
    double min = Arrays.stream(pixels).min().getAsInt();
    double max = Arrays.stream(pixels).max().getAsInt();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel - min / (max - min)).toArray();
}
