// reference
double[][] wholeFilter(double[][][] image, double[][][] weights, double bias) {
    int k = weights[0].length;
    double[][] map = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            map[y][x] = bias;
            for (int c = 0; c < image.length; c++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += image[c][y + i][x + j] * weights[c][i][j];
                    }
                }
            }
        }
    }
    return map;
}

// wrong: averaged
// expect: Averaged the channels
double[][] wholeFilter(double[][][] image, double[][][] weights, double bias) {
    int k = weights[0].length;
    double[][] map = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            map[y][x] = bias;
            for (int c = 0; c < image.length; c++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += image[c][y + i][x + j] * weights[c][i][j] / image.length;
                    }
                }
            }
        }
    }
    return map;
}

// wrong: bias-a-channel
// expect: Added the bias once per channel
double[][] wholeFilter(double[][][] image, double[][][] weights, double bias) {
    int k = weights[0].length;
    double[][] map = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int c = 0; c < image.length; c++) {
                map[y][x] += bias;
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += image[c][y + i][x + j] * weights[c][i][j];
                    }
                }
            }
        }
    }
    return map;
}

// wrong: first-channel
// expect: Used only the first channel
double[][] wholeFilter(double[][][] image, double[][][] weights, double bias) {
    int k = weights[0].length;
    double[][] map = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            map[y][x] = bias;
            for (int c = 0; c < 1; c++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += image[c][y + i][x + j] * weights[c][i][j];
                    }
                }
            }
        }
    }
    return map;
}

// wrong: one-kernel
// expect: Used the same kernel for all channels
double[][] wholeFilter(double[][][] image, double[][][] weights, double bias) {
    int k = weights[0].length;
    double[][] map = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            map[y][x] = bias;
            for (int c = 0; c < image.length; c++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += image[c][y + i][x + j] * weights[0][i][j];
                    }
                }
            }
        }
    }
    return map;
}

// wrong: two-channels
// expect: Used only the first two channels
double[][] wholeFilter(double[][][] image, double[][][] weights, double bias) {
    int k = weights[0].length;
    double[][] map = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            map[y][x] = bias;
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += image[c][y + i][x + j] * weights[c][i][j];
                    }
                }
            }
        }
    }
    return map;
}
