// reference
double[][] grayKernel(double[][][] filter) {
    double[][] kernel = new double[filter[0].length][filter[0][0].length];
    for (int c = 0; c < 3; c++) {
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                kernel[i][j] += filter[c][i][j];
            }
        }
    }
    return kernel;
}

// wrong: mean
// expect: Took the mean
double[][] grayKernel(double[][][] filter) {
    double[][] kernel = new double[filter[0].length][filter[0][0].length];
    for (int c = 0; c < 3; c++) {
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                kernel[i][j] += filter[c][i][j] / 3;
            }
        }
    }
    return kernel;
}

// wrong: one-channel
// expect: Took one channel
double[][] grayKernel(double[][][] filter) {
    return filter[0].clone();
}

// wrong: luminance
// expect: Mixed like a gray image
double[][] grayKernel(double[][][] filter) {
    double[] shares = {0.299, 0.587, 0.114};
    double[][] kernel = new double[filter[0].length][filter[0][0].length];
    for (int c = 0; c < 3; c++) {
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                kernel[i][j] += shares[c] * filter[c][i][j];
            }
        }
    }
    return kernel;
}

// wrong: last-written
// expect: Overwrote instead of adding
double[][] grayKernel(double[][][] filter) {
    double[][] kernel = new double[filter[0].length][filter[0][0].length];
    for (int c = 0; c < 3; c++) {
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                kernel[i][j] = filter[c][i][j];
            }
        }
    }
    return kernel;
}
