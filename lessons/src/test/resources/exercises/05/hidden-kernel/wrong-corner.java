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
