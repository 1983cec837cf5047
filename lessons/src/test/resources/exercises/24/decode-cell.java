// reference
double[] decodeCell(double[] t, int row, int column, int stride, double anchor) {
    double x = stride * (column + 1 / (1 + Math.exp(-t[0])));
    double y = stride * (row + 1 / (1 + Math.exp(-t[1])));
    double width = anchor * Math.exp(t[2]);
    double height = anchor * Math.exp(t[3]);
    return new double[] {y, x, height, width};
}

// wrong: no-sigmoid
// expect: Left out the sigmoid
double[] decodeCell(double[] t, int row, int column, int stride, double anchor) {
    return new double[] {
        stride * (row + t[1]), stride * (column + t[0]), anchor * Math.exp(t[3]), anchor * Math.exp(t[2])
    };
}

// wrong: no-exponential
// expect: Left out the exponential
double[] decodeCell(double[] t, int row, int column, int stride, double anchor) {
    double x = stride * (column + 1 / (1 + Math.exp(-t[0])));
    double y = stride * (row + 1 / (1 + Math.exp(-t[1])));
    return new double[] {y, x, anchor * t[3], anchor * t[2]};
}

// wrong: no-cell
// expect: Forgot the cell
double[] decodeCell(double[] t, int row, int column, int stride, double anchor) {
    double x = stride / (1 + Math.exp(-t[0]));
    double y = stride / (1 + Math.exp(-t[1]));
    return new double[] {y, x, anchor * Math.exp(t[3]), anchor * Math.exp(t[2])};
}

// wrong: exchanged
// expect: Exchanged x and y
double[] decodeCell(double[] t, int row, int column, int stride, double anchor) {
    double x = stride * (column + 1 / (1 + Math.exp(-t[1])));
    double y = stride * (row + 1 / (1 + Math.exp(-t[0])));
    return new double[] {y, x, anchor * Math.exp(t[2]), anchor * Math.exp(t[3])};
}

// wrong: no-anchor
// expect: Forgot the anchor
double[] decodeCell(double[] t, int row, int column, int stride, double anchor) {
    double x = stride * (column + 1 / (1 + Math.exp(-t[0])));
    double y = stride * (row + 1 / (1 + Math.exp(-t[1])));
    return new double[] {y, x, Math.exp(t[3]), Math.exp(t[2])};
}
