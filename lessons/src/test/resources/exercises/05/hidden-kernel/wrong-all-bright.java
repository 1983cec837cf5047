// expect: Sent a picture that is bright everywhere
double[][] hiddenKernel(BlackBox box) {
    double[][] picture = new double[5][5];
    for (double[] row : picture) {
        Arrays.fill(row, 1);
    }
    return box.filter(picture);
}
