// reference
double[] concatBackward(double[] w, double[] gradients) {
    double[] result = new double[w.length];
    for (int c = 0; c < w.length; c++) {
        result[c] = gradients[c] + w[c] * gradients[w.length];
    }
    return result;
}

// wrong: copy-only
// expect: Forgot the layer
double[] concatBackward(double[] w, double[] gradients) {
    return Arrays.copyOf(gradients, w.length);
}

// wrong: layer-only
// expect: Forgot the copy
double[] concatBackward(double[] w, double[] gradients) {
    double[] result = new double[w.length];
    for (int c = 0; c < w.length; c++) {
        result[c] = w[c] * gradients[w.length];
    }
    return result;
}

// wrong: no-weight
// expect: Forgot the weight
double[] concatBackward(double[] w, double[] gradients) {
    double[] result = new double[w.length];
    for (int c = 0; c < w.length; c++) {
        result[c] = gradients[c] + gradients[w.length];
    }
    return result;
}

// wrong: own-twice
// expect: Took the own gradient twice
double[] concatBackward(double[] w, double[] gradients) {
    double[] result = new double[w.length];
    for (int c = 0; c < w.length; c++) {
        result[c] = gradients[c] + w[c] * gradients[c];
    }
    return result;
}
