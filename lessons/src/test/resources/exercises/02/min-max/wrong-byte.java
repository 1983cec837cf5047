// expect: Divided by 255
double[] stretch(int[] pixels) {
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel / 255.0).toArray();
}
