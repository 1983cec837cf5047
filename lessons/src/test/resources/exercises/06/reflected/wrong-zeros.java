// expect: Left the frame at zero
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < image.length; y++) {
        for (int x = 0; x < image[0].length; x++) {
            result[y + border][x + border] = image[y][x];
        }
    }
    return result;
}
