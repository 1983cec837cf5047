// expect: Sent the same picture again
double[] hiddenMix(MixBox box) {
    double[][][] picture = new double[3][1][1];
    double[] found = new double[4];
    found[3] = box.filter(picture)[0][0];
    for (int c = 0; c < 3; c++) {
        picture[c][0][0] = 1;
        found[c] = box.filter(picture)[0][0] - found[3];
    }
    return found;
}
