// reference
double[][] grayFromColor(double[][][] color) {
    double[][] gray = new double[color[0].length][color[0][0].length];
    for (int y = 0; y < gray.length; y++) {
        for (int x = 0; x < gray[y].length; x++) {
            gray[y][x] = 0.299 * color[0][y][x] + 0.587 * color[1][y][x] + 0.114 * color[2][y][x];
        }
    }
    return gray;
}

// wrong: mean
// expect: Gave all channels the same weight
double[][] grayFromColor(double[][][] color) {
    double[][] gray = new double[color[0].length][color[0][0].length];
    for (int y = 0; y < gray.length; y++) {
        for (int x = 0; x < gray[y].length; x++) {
            gray[y][x] = (color[0][y][x] + color[1][y][x] + color[2][y][x]) / 3;
        }
    }
    return gray;
}

// wrong: order
// expect: Took the channels in the order blue, green, red
double[][] grayFromColor(double[][][] color) {
    double[][] gray = new double[color[0].length][color[0][0].length];
    for (int y = 0; y < gray.length; y++) {
        for (int x = 0; x < gray[y].length; x++) {
            gray[y][x] = 0.114 * color[0][y][x] + 0.587 * color[1][y][x] + 0.299 * color[2][y][x];
        }
    }
    return gray;
}

// wrong: rows-and-columns
// expect: Used the column as the first index
double[][] grayFromColor(double[][][] color) {
    double[][] gray = new double[color[0].length][color[0][0].length];
    for (int y = 0; y < gray.length; y++) {
        for (int x = 0; x < gray[0].length; x++) {
            gray[y][x] = 0.299 * color[0][x][y] + 0.587 * color[1][x][y] + 0.114 * color[2][x][y];
        }
    }
    return gray;
}
