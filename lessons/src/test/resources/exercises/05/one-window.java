// reference
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum += image[row + i][column + j] * kernel[i][j];
        }
    }
    return sum;
}

// wrong: corner
// expect: Stayed in the upper left corner
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum += image[i][j] * kernel[i][j];
        }
    }
    return sum;
}

// wrong: last-product
// expect: Kept the last product only
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum = image[row + i][column + j] * kernel[i][j];
        }
    }
    return sum;
}

// wrong: no-weights
// expect: Added up the pixels without the weights
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum += image[row + i][column + j];
        }
    }
    return sum;
}

// wrong: row-and-column
// expect: Swapped row and column
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum += image[column + i][row + j] * kernel[i][j];
        }
    }
    return sum;
}

// wrong: always-three
// expect: Went one index past the end
// expect: here kernel.length
// expect in a cell: i < 3
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            sum += image[i][j] * kernel[i][j];
        }
    }
    return sum;
}

// wrong: printed
// expect: You printed the result: return it
double oneWindow(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
        for (int j = 0; j < kernel[0].length; j++) {
            sum += image[row + i][column + j] * kernel[i][j];
        }
    }
    System.out.println(sum);
    return 0;
}
