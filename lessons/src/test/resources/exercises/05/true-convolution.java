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
// expect: Mirrored left and right only
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
// expect: Did not turn the kernel
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
// expect: Off by one in the size of the map
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
