// reference
double[] backInOrder(double[] shuffled, int[] from) {
    double[] image = new double[from.length];
    for (int i = 0; i < from.length; i++) {
        image[from[i]] = shuffled[i];
    }
    return image;
}

// wrong: again
// expect: Shuffled once more
double[] backInOrder(double[] shuffled, int[] from) {
    double[] image = new double[from.length];
    for (int i = 0; i < from.length; i++) {
        image[i] = shuffled[from[i]];
    }
    return image;
}

// wrong: as-it-is
// expect: Returned the shuffled row
double[] backInOrder(double[] shuffled, int[] from) {
    return shuffled.clone();
}

// wrong: reversed
// expect: Reversed the row
double[] backInOrder(double[] shuffled, int[] from) {
    double[] image = new double[from.length];
    for (int i = 0; i < from.length; i++) {
        image[i] = shuffled[from.length - 1 - i];
    }
    return image;
}
