// reference
double[][] gradientLength(double[][] right, double[][] down) {
    double[][] lengths = new double[right.length][right[0].length];
    for (int i = 0; i < right.length; i++) {
        for (int j = 0; j < right[0].length; j++) {
            lengths[i][j] = Math.sqrt(right[i][j] * right[i][j] + down[i][j] * down[i][j]);
        }
    }
    return lengths;
}

// wrong: no-root
// expect: Forgot the root
double[][] gradientLength(double[][] right, double[][] down) {
    double[][] lengths = new double[right.length][right[0].length];
    for (int i = 0; i < right.length; i++) {
        for (int j = 0; j < right[0].length; j++) {
            lengths[i][j] = right[i][j] * right[i][j] + down[i][j] * down[i][j];
        }
    }
    return lengths;
}

// wrong: around-the-corner
// expect: Added the absolute values
double[][] gradientLength(double[][] right, double[][] down) {
    double[][] lengths = new double[right.length][right[0].length];
    for (int i = 0; i < right.length; i++) {
        for (int j = 0; j < right[0].length; j++) {
            lengths[i][j] = Math.abs(right[i][j]) + Math.abs(down[i][j]);
        }
    }
    return lengths;
}

// wrong: no-squares
// expect: Forgot the squares
double[][] gradientLength(double[][] right, double[][] down) {
    double[][] lengths = new double[right.length][right[0].length];
    for (int i = 0; i < right.length; i++) {
        for (int j = 0; j < right[0].length; j++) {
            lengths[i][j] = Math.sqrt(right[i][j] + down[i][j]);
        }
    }
    return lengths;
}

// wrong: larger
// expect: Took the larger one
double[][] gradientLength(double[][] right, double[][] down) {
    double[][] lengths = new double[right.length][right[0].length];
    for (int i = 0; i < right.length; i++) {
        for (int j = 0; j < right[0].length; j++) {
            lengths[i][j] = Math.max(Math.abs(right[i][j]), Math.abs(down[i][j]));
        }
    }
    return lengths;
}
