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
