// expect: Divided by the maximum without subtracting the minimum
double[] stretch(int[] pixels) {
    double max = Arrays.stream(pixels).max().getAsInt();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel / max).toArray();
}
