// reference
double[] twoWays(double[] x, double[] w, double[] gradients) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
        result[i] = gradients[i];
        if (x[i] > 0) {
            result[i] += gradients[i] * w[i];
        }
    }
    return result;
}

// wrong: no-skip
// expect: Forgot the skip connection
double[] twoWays(double[] x, double[] w, double[] gradients) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
        result[i] = x[i] > 0 ? gradients[i] * w[i] : 0;
    }
    return result;
}

// wrong: no-layers
// expect: Forgot the layers
double[] twoWays(double[] x, double[] w, double[] gradients) {
    return gradients.clone();
}

// wrong: no-relu
// expect: Let a negative x through the ReLU
double[] twoWays(double[] x, double[] w, double[] gradients) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
        result[i] = gradients[i] * (1 + w[i]);
    }
    return result;
}

// wrong: all-stopped
// expect: Stopped everything at the ReLU
double[] twoWays(double[] x, double[] w, double[] gradients) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
        result[i] = x[i] > 0 ? gradients[i] * (1 + w[i]) : 0;
    }
    return result;
}
