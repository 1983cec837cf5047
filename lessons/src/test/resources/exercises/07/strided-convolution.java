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
// expect: Used the stride for the columns only
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
// expect: Rotated the kernel
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
// expect: Multiplied the index of the weight by the stride, too
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

// wrong: below-instead-of-up-to
// expect: numbers in the last row or column are wrong
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k) / stride + 1][(image[0].length - k) / stride + 1];
    for (int r = 0; r < image.length - k; r += stride) {
        for (int c = 0; c < image[0].length - k; c += stride) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    map[r / stride][c / stride] += image[r + i][c + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: always-three
// expect: Works only where kernel.length is 3
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    double[][] map = new double[(image.length - 3) / stride + 1][(image[0].length - 3) / stride + 1];
    for (int y = 0; y < map.length; y++) {
        for (int x = 0; x < map[0].length; x++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    map[y][x] += image[y * stride + i][x * stride + j] * kernel[i][j];
                }
            }
        }
    }
    return map;
}

// wrong: image-by-stride
// expect: How many windows fit?
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[image.length / stride][image[0].length / stride];
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

// wrong: windows-by-stride
// expect: Divided the number of windows of stride 1 by the stride
double[][] stridedConvolution(double[][] image, double[][] kernel, int stride) {
    int k = kernel.length;
    double[][] map = new double[(image.length - k + 1) / stride][(image[0].length - k + 1) / stride];
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
