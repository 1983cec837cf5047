// reference
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < result.length; y++) {
        int row = Math.abs(y - border);
        row = row < image.length ? row : 2 * (image.length - 1) - row;
        for (int x = 0; x < result[0].length; x++) {
            int column = Math.abs(x - border);
            column = column < image[0].length ? column : 2 * (image[0].length - 1) - column;
            result[y][x] = image[row][column];
        }
    }
    return result;
}

// wrong: drawn-out
// expect: Repeated the edge pixel over the whole border
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < result.length; y++) {
        for (int x = 0; x < result[0].length; x++) {
            result[y][x] = image[mirror(y - border, image.length)][mirror(x - border, image[0].length)];
        }
    }
    return result;
}

int mirror(int position, int size) {
    return Math.max(0, Math.min(size - 1, position));
}

// wrong: edge-repeated
// expect: Repeated the edge pixel
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < result.length; y++) {
        for (int x = 0; x < result[0].length; x++) {
            result[y][x] = image[mirror(y - border, image.length)][mirror(x - border, image[0].length)];
        }
    }
    return result;
}

int mirror(int position, int size) {
    return position < 0 ? -1 - position : position < size ? position : 2 * size - 1 - position;
}

// wrong: other-side
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

int mirror(int position, int size) {
    return (position + size) % size;
}

// wrong: too-far
// expect: Reached one pixel too far at the far side
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < result.length; y++) {
        for (int x = 0; x < result[0].length; x++) {
            result[y][x] = image[mirror(y - border, image.length)][mirror(x - border, image[0].length)];
        }
    }
    return result;
}

int mirror(int position, int size) {
    return position < size ? Math.abs(position) : 2 * size - position;
}

// wrong: zeros
// expect: Left the border at zero
double[][] reflected(double[][] image, int border) {
    double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
    for (int y = 0; y < image.length; y++) {
        for (int x = 0; x < image[0].length; x++) {
            result[y + border][x + border] = image[y][x];
        }
    }
    return result;
}
