// expect: Asked for the column before the row
double[][] grayFromColor(double[][][] color) {
    double[][] gray = new double[color[0].length][color[0][0].length];
    for (int y = 0; y < gray.length; y++) {
        for (int x = 0; x < gray[0].length; x++) {
            gray[y][x] = 0.299 * color[0][x][y] + 0.587 * color[1][x][y] + 0.114 * color[2][x][y];
        }
    }
    return gray;
}
