// expect: Weighted all channels alike
double[][] grayFromColor(double[][][] color) {
    double[][] gray = new double[color[0].length][color[0][0].length];
    for (int y = 0; y < gray.length; y++) {
        for (int x = 0; x < gray[y].length; x++) {
            gray[y][x] = (color[0][y][x] + color[1][y][x] + color[2][y][x]) / 3;
        }
    }
    return gray;
}
