// reference
double[] binCenters(double from, double to, int bins, int stride) {
    double[] centers = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
        double pixel = from + (to - from) * (bin + 0.5) / bins;
        centers[bin] = pixel / stride - 0.5;
    }
    return centers;
}

// wrong: unchanged
// expect: Left all of the code as it is
double[] binCenters(double from, double to, int bins, int stride) {
    double[] centers = new double[bins];
    double first = Math.round(from / stride);
    double last = Math.round(to / stride);
    for (int bin = 0; bin < bins; bin++) {
        centers[bin] = first + (last - first) * (bin + 0.5) / bins;
    }
    return centers;
}

// wrong: still-rounded
// expect: Kept the rounding
double[] binCenters(double from, double to, int bins, int stride) {
    double[] centers = new double[bins];
    double first = Math.round(from / stride);
    double last = Math.round(to / stride);
    for (int bin = 0; bin < bins; bin++) {
        centers[bin] = first + (last - first) * (bin + 0.5) / bins - 0.5;
    }
    return centers;
}

// wrong: no-half
// expect: Forgot the half cell
double[] binCenters(double from, double to, int bins, int stride) {
    double[] centers = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
        centers[bin] = (from + (to - from) * (bin + 0.5) / bins) / stride;
    }
    return centers;
}

// wrong: half-pixel
// expect: Subtracted half a pixel
double[] binCenters(double from, double to, int bins, int stride) {
    double[] centers = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
        centers[bin] = (from + (to - from) * (bin + 0.5) / bins - 0.5) / stride;
    }
    return centers;
}
