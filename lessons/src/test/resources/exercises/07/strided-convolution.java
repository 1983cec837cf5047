// reference
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride + 1][(image[0].length - k) / stride + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y * stride + i][x * stride + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: columns-only
// expect: Stepped in the columns only
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[image.length - k + 1][(image[0].length - k) / stride + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x * stride + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: moved-by-one
// expect: Moved the window by one pixel
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride + 1][(image[0].length - k) / stride + 1];
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

// wrong: no-stride
// expect: Left the stride out
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
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
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride][(image[0].length - k) / stride];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y * stride + i][x * stride + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: steps-to-the-right-only
// expect: Moved the window by one pixel downward
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride + 1][(image[0].length - k) / stride + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y + i][x * stride + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: turned
// expect: Turned the kernel
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride + 1][(image[0].length - k) / stride + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[y * stride + i][x * stride + j] * kernel[k - 1 - i][k - 1 - j];
                }
            }
        }
    }
    return map;
}

// wrong: weights-apart
// expect: Multiplied the place of the weight by the stride, too
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride + 1][(image[0].length - k) / stride + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[y][x] += image[(y + i) * stride][(x + j) * stride] * kernel[i][j];
                }
            }
        }
    }
    return map;
}
