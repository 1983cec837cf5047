double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum += image[row + i][column + j] * kernel[i][j];
        }
    }
    return sum;
}
