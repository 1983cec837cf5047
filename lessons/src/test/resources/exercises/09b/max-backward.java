// reference
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > map[row][column]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = gradients[y][x];
        }
    }
    return result;
}

// wrong: all-four
// expect: Gave the gradient to all four
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int i = 0; i < map.length; i++) {
        for (int j = 0; j < map[0].length; j++) {
            result[i][j] = gradients[i / 2][j / 2];
        }
    }
    return result;
}

// wrong: shared
// expect: Shared the gradient
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int i = 0; i < map.length; i++) {
        for (int j = 0; j < map[0].length; j++) {
            result[i][j] = gradients[i / 2][j / 2] / 4;
        }
    }
    return result;
}

// wrong: ones
// expect: Gave each winner a 1
double[][] maxBackward(double[][] map, double[][] gradients) {
    return pool(Nd4j.createFromArray(map), MAX, 2)
            .backward(Nd4j.ones(DataType.DOUBLE, gradients.length, gradients[0].length)).toDoubleMatrix();
}

// wrong: smallest
// expect: Gave it to the smallest
double[][] maxBackward(double[][] map, double[][] gradients) {
    return pool(Nd4j.createFromArray(map), MIN, 2)
            .backward(Nd4j.createFromArray(gradients)).toDoubleMatrix();
}

// wrong: first
// expect: Gave it to the first number of each window
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            result[2 * y][2 * x] = gradients[y][x];
        }
    }
    return result;
}

// wrong: values
// expect: Returned the winners instead of their gradients
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > map[row][column]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = map[row][column];
        }
    }
    return result;
}

// wrong: from-zero
// expect: Began the search for the largest at 0
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            double max = 0;
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > max) {
                        max = map[i][j];
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = gradients[y][x];
        }
    }
    return result;
}

// wrong: from-zero-in-the-corner
// expect: Began the search for the largest at 0
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            double max = Double.MIN_VALUE;
            int row = 0, column = 0;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > max) {
                        max = map[i][j];
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = gradients[y][x];
        }
    }
    return result;
}

// wrong: with-the-first
// expect: Compared with the first number of the window
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > map[2 * y][2 * x]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = gradients[y][x];
        }
    }
    return result;
}

// wrong: another-window
// expect: Searched a window that begins at map[y][x]
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = y, column = x;
            for (int i = y; i < y + 2; i++) {
                for (int j = x; j < x + 2; j++) {
                    if (map[i][j] > map[row][column]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = gradients[y][x];
        }
    }
    return result;
}

// wrong: within-window
// expect: Wrote to the position within the window
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > map[row][column]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row - 2 * y][column - 2 * x] = gradients[y][x];
        }
    }
    return result;
}

// wrong: indexes-exchanged
// expect: Exchanged the indexes of gradients
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > map[row][column]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = gradients[x][y];
        }
    }
    return result;
}

// wrong: added
// expect: Added the gradient to the value
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = 2 * y, column = 2 * x;
            for (int i = 2 * y; i < 2 * y + 2; i++) {
                for (int j = 2 * x; j < 2 * x + 2; j++) {
                    if (map[i][j] > map[row][column]) {
                        row = i;
                        column = j;
                    }
                }
            }
            result[row][column] = map[row][column] + gradients[y][x];
        }
    }
    return result;
}

// wrong: first-column
// expect: Searched only the first column of each window
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    for (int y = 0; y < gradients.length; y++) {
        for (int x = 0; x < gradients[0].length; x++) {
            int row = map[2 * y][2 * x] > map[2 * y + 1][2 * x] ? 2 * y : 2 * y + 1;
            result[row][2 * x] = gradients[y][x];
        }
    }
    return result;
}

// wrong: one-winner
// expect: Gave a gradient to one winner only
double[][] maxBackward(double[][] map, double[][] gradients) {
    double[][] result = new double[map.length][map[0].length];
    int row = 0, column = 0;
    for (int i = 0; i < map.length; i++) {
        for (int j = 0; j < map[0].length; j++) {
            if (map[i][j] > map[row][column]) {
                row = i;
                column = j;
            }
        }
    }
    result[row][column] = gradients[row / 2][column / 2];
    return result;
}

// wrong: small-result
// expect: Returned an array of the size of gradients
double[][] maxBackward(double[][] map, double[][] gradients) {
    return gradients;
}
