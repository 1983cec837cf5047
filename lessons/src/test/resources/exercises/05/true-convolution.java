// reference
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    double[][] map = new double[image.length - k + 1][image[0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[k - 1 - i][k - 1 - j];
                }
            }
        }
    }
    return map;
}

// wrong: mirrored
// expect: Flipped left and right only
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    double[][] map = new double[image.length - k + 1][image[0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[i][k - 1 - j];
                }
            }
        }
    }
    return map;
}

// wrong: not-turned
// expect: Did not rotate the kernel
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    double[][] map = new double[image.length - k + 1][image[0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: off-by-one
// expect: Forgot the + 1 in the size of the map
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    double[][] map = new double[image.length - k][image[0].length - k];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[k - 1 - i][k - 1 - j];
                }
            }
        }
    }
    return map;
}

// wrong: too-far
// expect: Reached one weight too far
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    double[][] map = new double[image.length - k + 1][image[0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[k - i][k - j];
                }
            }
        }
    }
    return map;
}

// wrong: always-three
// expect: Works only where kernel.length is 3
double[][] trueConvolution(double[][] image, double[][] kernel) {
    double[][] map = new double[image.length - 2][image[0].length - 2];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[2 - i][2 - j];
                }
            }
        }
    }
    return map;
}

// wrong: kernel-changed
// expect: Changed the input kernel
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    for (int n = 0; n < k * k / 2; n++) {
        double first = kernel[n / k][n % k];
        kernel[n / k][n % k] = kernel[k - 1 - n / k][k - 1 - n % k];
        kernel[k - 1 - n / k][k - 1 - n % k] = first;
    }
    double[][] map = new double[image.length - k + 1][image[0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: shared-row
// expect: All rows are one and the same array
double[][] trueConvolution(double[][] image, double[][] kernel) {
    int k = kernel.length;
    double[][] map = new double[image.length - k + 1][];
    double[] row = new double[image[0].length - k + 1];
    for (int y = 0; y < map.length; y++) {
        map[y] = row;
        for (int x = 0; x < row.length; x++) {
            row[x] = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    row[x] += image[y + i][x + j] * kernel[k - 1 - i][k - 1 - j];
                }
            }
        }
    }
    return map;
}
