// reference
double[] towardZero(double[] weights, double threshold) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
        double w = weights[i];
        if (w > threshold) {
            moved[i] = w - threshold;
        } else if (w < -threshold) {
            moved[i] = w + threshold;
        }
    }
    return moved;
}

// wrong: beyond
// expect: Went beyond 0
double[] towardZero(double[] weights, double threshold) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
        double w = weights[i];
        moved[i] = w - threshold * Math.signum(w);
    }
    return moved;
}

// wrong: hard
// expect: Kept the size of large weights
double[] towardZero(double[] weights, double threshold) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
        double w = weights[i];
        moved[i] = Math.abs(w) <= threshold ? 0 : w;
    }
    return moved;
}

// wrong: positive
// expect: Dropped negative weights
double[] towardZero(double[] weights, double threshold) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
        double w = weights[i];
        moved[i] = Math.max(w - threshold, 0);
    }
    return moved;
}

// wrong: lost-sign
// expect: Lost the sign
double[] towardZero(double[] weights, double threshold) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
        double w = weights[i];
        moved[i] = Math.max(Math.abs(w) - threshold, 0);
    }
    return moved;
}

// wrong: downward
// expect: Moved negative weights away from 0
double[] towardZero(double[] weights, double threshold) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
        double w = weights[i];
        moved[i] = Math.abs(w) <= threshold ? 0 : w - threshold;
    }
    return moved;
}
