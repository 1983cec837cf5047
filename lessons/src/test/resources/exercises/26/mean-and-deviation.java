// reference
double[] meanAndDeviation(double[] aucs) {
    double mean = 0;
    for (double auc : aucs) {
        mean += auc / aucs.length;
    }
    double squares = 0;
    for (double auc : aucs) {
        squares += (auc - mean) * (auc - mean);
    }
    return new double[] {mean, Math.sqrt(squares / (aucs.length - 1))};
}

// wrong: n
// expect: Divided by n
double[] meanAndDeviation(double[] aucs) {
    double mean = Arrays.stream(aucs).average().getAsDouble();
    double squares = 0;
    for (double auc : aucs) {
        squares += (auc - mean) * (auc - mean);
    }
    return new double[] {mean, Math.sqrt(squares / aucs.length)};
}

// wrong: variance
// expect: Forgot the root
double[] meanAndDeviation(double[] aucs) {
    double mean = Arrays.stream(aucs).average().getAsDouble();
    double squares = 0;
    for (double auc : aucs) {
        squares += (auc - mean) * (auc - mean);
    }
    return new double[] {mean, squares / (aucs.length - 1)};
}

// wrong: signs
// expect: Added the distances with their signs
double[] meanAndDeviation(double[] aucs) {
    double mean = Arrays.stream(aucs).average().getAsDouble();
    double distances = 0;
    for (double auc : aucs) {
        distances += auc - mean;
    }
    return new double[] {mean, distances / (aucs.length - 1)};
}

// wrong: distances
// expect: Took the mean distance
double[] meanAndDeviation(double[] aucs) {
    double mean = Arrays.stream(aucs).average().getAsDouble();
    double distances = 0;
    for (double auc : aucs) {
        distances += Math.abs(auc - mean);
    }
    return new double[] {mean, distances / aucs.length};
}

// wrong: best
// expect: Took the best seed
double[] meanAndDeviation(double[] aucs) {
    double mean = Arrays.stream(aucs).average().getAsDouble();
    double squares = 0;
    for (double auc : aucs) {
        squares += (auc - mean) * (auc - mean);
    }
    return new double[] {Arrays.stream(aucs).max().getAsDouble(), Math.sqrt(squares / (aucs.length - 1))};
}
