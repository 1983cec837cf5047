// reference
double[] decoded(double[] anchor, double[] t) {
    double height = anchor[2] - anchor[0];
    double width = anchor[3] - anchor[1];
    double y = (anchor[0] + anchor[2]) / 2 + t[1] * height;
    double x = (anchor[1] + anchor[3]) / 2 + t[0] * width;
    double h = height * Math.exp(t[3]);
    double w = width * Math.exp(t[2]);
    return new double[] {y - h / 2, x - w / 2, y + h / 2, x + w / 2};
}

// wrong: no-exponential
// expect: Forgot the exponential
double[] decoded(double[] anchor, double[] t) {
    double height = anchor[2] - anchor[0];
    double width = anchor[3] - anchor[1];
    double y = (anchor[0] + anchor[2]) / 2 + t[1] * height;
    double x = (anchor[1] + anchor[3]) / 2 + t[0] * width;
    return new double[] {y - height * t[3] / 2, x - width * t[2] / 2, y + height * t[3] / 2, x + width * t[2] / 2};
}

// wrong: pixels
// expect: Moved by pixels
double[] decoded(double[] anchor, double[] t) {
    double y = (anchor[0] + anchor[2]) / 2 + t[1];
    double x = (anchor[1] + anchor[3]) / 2 + t[0];
    double h = (anchor[2] - anchor[0]) * Math.exp(t[3]);
    double w = (anchor[3] - anchor[1]) * Math.exp(t[2]);
    return new double[] {y - h / 2, x - w / 2, y + h / 2, x + w / 2};
}

// wrong: exchanged
// expect: Exchanged x and y
double[] decoded(double[] anchor, double[] t) {
    double height = anchor[2] - anchor[0];
    double width = anchor[3] - anchor[1];
    double y = (anchor[0] + anchor[2]) / 2 + t[0] * height;
    double x = (anchor[1] + anchor[3]) / 2 + t[1] * width;
    double h = height * Math.exp(t[2]);
    double w = width * Math.exp(t[3]);
    return new double[] {y - h / 2, x - w / 2, y + h / 2, x + w / 2};
}

// wrong: corner
// expect: Kept the corner instead of the center
double[] decoded(double[] anchor, double[] t) {
    double height = anchor[2] - anchor[0];
    double width = anchor[3] - anchor[1];
    double top = anchor[0] + t[1] * height;
    double left = anchor[1] + t[0] * width;
    return new double[] {top, left, top + height * Math.exp(t[3]), left + width * Math.exp(t[2])};
}
