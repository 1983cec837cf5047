// reference
double sobelByHand(double[][] window) {
    double left = window[0][0] + 2 * window[1][0] + window[2][0];
    double right = window[0][2] + 2 * window[1][2] + window[2][2];
    return (right - left) / 8;
}

// wrong: sign
// expect: Subtracted the right column from the left one
double sobelByHand(double[][] window) {
    double left = window[0][0] + 2 * window[1][0] + window[2][0];
    double right = window[0][2] + 2 * window[1][2] + window[2][2];
    return (left - right) / 8;
}

// wrong: transposed
// expect: Compared rows instead of columns
double sobelByHand(double[][] window) {
    double left = window[0][0] + 2 * window[0][1] + window[0][2];
    double right = window[2][0] + 2 * window[2][1] + window[2][2];
    return (right - left) / 8;
}

// wrong: not-divided
// expect: Forgot to divide by 8
double sobelByHand(double[][] window) {
    double left = window[0][0] + 2 * window[1][0] + window[2][0];
    double right = window[0][2] + 2 * window[1][2] + window[2][2];
    return right - left;
}

// wrong: even
// expect: Counted the middle row once
double sobelByHand(double[][] window) {
    double sum = 0;
    for (double[] row : window) {
        sum += row[2] - row[0];
    }
    return sum / 8;
}

// wrong: absolute
// expect: Dropped the sign
double sobelByHand(double[][] window) {
    double left = window[0][0] + 2 * window[1][0] + window[2][0];
    double right = window[0][2] + 2 * window[1][2] + window[2][2];
    return Math.abs(right - left) / 8;
}
