// reference
double[][] hiddenKernel(BlackBox box) {
    double[][] picture = new double[5][5];
    picture[2][2] = 1;
    double[][] seen = box.filter(picture);
    double[][] kernel = new double[3][3];
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            kernel[i][j] = seen[2 - i][2 - j];
        }
    }
    return kernel;
}

// wrong: all-bright
// expect: Sent an image that is bright everywhere
double[][] hiddenKernel(BlackBox box) {
    double[][] picture = new double[5][5];
    for (double[] row : picture) {
        Arrays.fill(row, 1);
    }
    return box.filter(picture);
}

// wrong: corner
// expect: Sent a bright pixel that is not in the middle
double[][] hiddenKernel(BlackBox box) {
    double[][] picture = new double[5][5];
    picture[0][0] = 1;
    double[][] seen = box.filter(picture);
    double[][] kernel = new double[3][3];
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            kernel[i][j] = seen[i][j];
        }
    }
    return kernel;
}

// wrong: mirrored
// expect: Flipped left and right only
double[][] hiddenKernel(BlackBox box) {
    double[][] picture = new double[5][5];
    picture[2][2] = 1;
    double[][] seen = box.filter(picture);
    double[][] kernel = new double[3][3];
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            kernel[i][j] = seen[i][2 - j];
        }
    }
    return kernel;
}

// wrong: not-turned
// expect: Did not rotate the answer to a single bright pixel
double[][] hiddenKernel(BlackBox box) {
    double[][] picture = new double[5][5];
    picture[2][2] = 1;
    double[][] seen = box.filter(picture);
    double[][] kernel = new double[3][3];
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            kernel[i][j] = seen[i][j];
        }
    }
    return kernel;
}

// wrong: too-small
// expect: smaller than the kernel (must be at least 3x3)
double[][] hiddenKernel(BlackBox box) {
    return box.filter(new double[2][2]);
}
