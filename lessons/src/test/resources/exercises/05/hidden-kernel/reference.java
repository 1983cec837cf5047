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
