// reference
double[] alongSequence(double[][] x, double[][] kernel) {
    double[] map = new double[x[0].length - kernel[0].length + 1];
    for (int t = 0; t < map.length; t++) {
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < kernel[0].length; i++) {
                map[t] += x[c][t + i] * kernel[c][i];
            }
        }
    }
    return map;
}

// wrong: too-short
// expect: One window more than steps
double[] alongSequence(double[][] x, double[][] kernel) {
    double[] map = new double[x[0].length - kernel[0].length];
    for (int t = 0; t < map.length; t++) {
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < kernel[0].length; i++) {
                map[t] += x[c][t + i] * kernel[c][i];
            }
        }
    }
    return map;
}

// wrong: first-channel
// expect: Only the first channel
double[] alongSequence(double[][] x, double[][] kernel) {
    double[] map = new double[x[0].length - kernel[0].length + 1];
    for (int t = 0; t < map.length; t++) {
        for (int i = 0; i < kernel[0].length; i++) {
            map[t] += x[0][t + i] * kernel[0][i];
        }
    }
    return map;
}

// wrong: backward
// expect: The kernel runs backward
double[] alongSequence(double[][] x, double[][] kernel) {
    int k = kernel[0].length;
    double[] map = new double[x[0].length - k + 1];
    for (int t = 0; t < map.length; t++) {
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < k; i++) {
                map[t] += x[c][t + i] * kernel[c][k - 1 - i];
            }
        }
    }
    return map;
}

// wrong: still
// expect: The window doesn't move
double[] alongSequence(double[][] x, double[][] kernel) {
    double[] map = new double[x[0].length - kernel[0].length + 1];
    for (int t = 0; t < map.length; t++) {
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < kernel[0].length; i++) {
                map[t] += x[c][i] * kernel[c][i];
            }
        }
    }
    return map;
}
