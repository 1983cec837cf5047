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
