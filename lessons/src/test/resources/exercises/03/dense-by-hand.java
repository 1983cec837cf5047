// reference
double[] denseLayer(double[] x, double[][] weights, double[] biases) {
    double[] result = new double[biases.length];
    for (int u = 0; u < biases.length; u++) {
        double sum = biases[u];
        for (int i = 0; i < x.length; i++) {
            sum += weights[u][i] * x[i];
        }
        result[u] = Math.max(sum, 0);
    }
    return result;
}

// wrong: no-bias
// expect: Forgot the bias
double[] denseLayer(double[] x, double[][] weights, double[] biases) {
    double[] result = new double[biases.length];
    for (int u = 0; u < biases.length; u++) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[u][i] * x[i];
        }
        result[u] = Math.max(sum, 0);
    }
    return result;
}

// wrong: no-relu
// expect: Forgot ReLU
double[] denseLayer(double[] x, double[][] weights, double[] biases) {
    double[] result = new double[biases.length];
    for (int u = 0; u < biases.length; u++) {
        result[u] = biases[u];
        for (int i = 0; i < x.length; i++) {
            result[u] += weights[u][i] * x[i];
        }
    }
    return result;
}

// wrong: transposed
// expect: Exchanged units and inputs
double[] denseLayer(double[] x, double[][] weights, double[] biases) {
    double[] result = new double[biases.length];
    for (int u = 0; u < biases.length; u++) {
        double sum = biases[u];
        for (int i = 0; i < x.length; i++) {
            sum += weights[i][u] * x[i];
        }
        result[u] = Math.max(sum, 0);
    }
    return result;
}

// wrong: relu-of-products
// expect: Applied ReLU to every product
double[] denseLayer(double[] x, double[][] weights, double[] biases) {
    double[] result = new double[biases.length];
    for (int u = 0; u < biases.length; u++) {
        double sum = biases[u];
        for (int i = 0; i < x.length; i++) {
            sum += Math.max(weights[u][i] * x[i], 0);
        }
        result[u] = Math.max(sum, 0);
    }
    return result;
}
