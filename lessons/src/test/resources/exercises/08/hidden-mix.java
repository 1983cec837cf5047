// reference
double[] hiddenMix(MixBox box) {
    double[] found = new double[4];
    found[3] = box.filter(new double[3][1][1])[0][0];
    for (int c = 0; c < 3; c++) {
        double[][][] picture = new double[3][1][1];
        picture[c][0][0] = 1;
        found[c] = box.filter(picture)[0][0] - found[3];
    }
    return found;
}

// wrong: 255
// expect: Sent 255, but did not divide by it
double[] hiddenMix(MixBox box) {
    double[] found = new double[4];
    found[3] = box.filter(new double[3][1][1])[0][0];
    for (int c = 0; c < 3; c++) {
        double[][][] picture = new double[3][1][1];
        picture[c][0][0] = 255;
        found[c] = box.filter(picture)[0][0] - found[3];
    }
    return found;
}

// wrong: bias-forgotten
// expect: Forgot the bias
double[] hiddenMix(MixBox box) {
    double[] found = new double[4];
    found[3] = box.filter(new double[3][1][1])[0][0];
    for (int c = 0; c < 3; c++) {
        double[][][] picture = new double[3][1][1];
        picture[c][0][0] = 1;
        found[c] = box.filter(picture)[0][0] - found[3];
    }
    found[3] = 0;
    return found;
}

// wrong: bias-in-weights
// expect: Left the bias in the weights
double[] hiddenMix(MixBox box) {
    double[] found = new double[4];
    found[3] = box.filter(new double[3][1][1])[0][0];
    for (int c = 0; c < 3; c++) {
        double[][][] picture = new double[3][1][1];
        picture[c][0][0] = 1;
        found[c] = box.filter(picture)[0][0];
    }
    return found;
}

// wrong: gray
// expect: Sent a gray image
double[] hiddenMix(MixBox box) {
    double[] found = new double[4];
    found[3] = box.filter(new double[3][1][1])[0][0];
    for (int c = 0; c < 3; c++) {
        double[][][] picture = new double[3][1][1];
        picture[0][0][0] = picture[1][0][0] = picture[2][0][0] = 1;
        found[c] = box.filter(picture)[0][0] - found[3];
    }
    return found;
}

// wrong: order
// expect: Read them as blue, green, red
double[] hiddenMix(MixBox box) {
    double[] found = new double[4];
    found[3] = box.filter(new double[3][1][1])[0][0];
    for (int c = 0; c < 3; c++) {
        double[][][] picture = new double[3][1][1];
        picture[2 - c][0][0] = 1;
        found[c] = box.filter(picture)[0][0] - found[3];
    }
    return found;
}

// wrong: same-picture
// expect: Sent the same image again
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
