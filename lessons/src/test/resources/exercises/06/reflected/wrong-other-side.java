// expect: Took the pixels from the other side
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < result.length; y++) {
        for (int x = 0; x < result[0].length; x++) {
            result[y][x] = image[mirror(y - border, image.length)][mirror(x - border, image[0].length)];
        }
    }
    return result;
}

int mirror(int place, int size) {
    return (place + size) % size;
}
