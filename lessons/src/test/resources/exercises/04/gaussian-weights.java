// reference
double[] gaussianWeights(int size, double deviation) {
    double[] weights = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
        double d = i - size / 2;
        weights[i] = Math.exp(-d * d / (2 * deviation * deviation));
        sum += weights[i];
    }
    for (int i = 0; i < size; i++) {
        weights[i] /= sum;
    }
    return weights;
}

// wrong: not-normalized
// expect: Forgot to divide by the sum
double[] gaussianWeights(int size, double deviation) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
        double d = i - size / 2;
        weights[i] = Math.exp(-d * d / (2 * deviation * deviation));
    }
    return weights;
}

// wrong: of-the-curve
// expect: Divided by σ√(2π)
double[] gaussianWeights(int size, double deviation) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
        double d = i - size / 2;
        weights[i] = Math.exp(-d * d / (2 * deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI));
    }
    return weights;
}

// wrong: middle
// expect: Put the middle at the left end
double[] gaussianWeights(int size, double deviation) {
    double[] weights = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
        weights[i] = Math.exp(-i * i / (2 * deviation * deviation));
        sum += weights[i];
    }
    for (int i = 0; i < size; i++) {
        weights[i] /= sum;
    }
    return weights;
}

// wrong: parentheses
// expect: Multiplied by σ² instead of dividing by it
double[] gaussianWeights(int size, double deviation) {
    double[] weights = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
        double d = i - size / 2;
        weights[i] = Math.exp(-d * d / 2 * deviation * deviation);
        sum += weights[i];
    }
    for (int i = 0; i < size; i++) {
        weights[i] /= sum;
    }
    return weights;
}
