// reference
double[] flippedBox(double top, double left, double bottom, double right, int width) {
    return new double[] {top, width - right, bottom, width - left};
}

// wrong: inside-out
// expect: Left the box inside out
double[] flippedBox(double top, double left, double bottom, double right, int width) {
    return new double[] {top, width - left, bottom, width - right};
}

// wrong: last-column
// expect: Subtracted from the last column
double[] flippedBox(double top, double left, double bottom, double right, int width) {
    return new double[] {top, width - 1 - right, bottom, width - 1 - left};
}

// wrong: same
// expect: Left the box where it was
double[] flippedBox(double top, double left, double bottom, double right, int width) {
    return new double[] {top, left, bottom, right};
}
