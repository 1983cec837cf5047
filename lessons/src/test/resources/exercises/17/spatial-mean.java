// reference
double[] globalAverage(double[][][] maps) {
    double[] means = new double[maps.length];
    for (int channel = 0; channel < maps.length; channel++) {
        for (double[] row : maps[channel]) {
            for (double value : row) {
                means[channel] += value / (maps[channel].length * row.length);
            }
        }
    }
    return means;
}

// wrong: sum
// expect: Forgot to divide
double[] globalAverage(double[][][] maps) {
    double[] means = new double[maps.length];
    for (int channel = 0; channel < maps.length; channel++) {
        for (double[] row : maps[channel]) {
            for (double value : row) {
                means[channel] += value;
            }
        }
    }
    return means;
}

// wrong: rows
// expect: Divided by the rows only
double[] globalAverage(double[][][] maps) {
    double[] means = new double[maps.length];
    for (int channel = 0; channel < maps.length; channel++) {
        for (double[] row : maps[channel]) {
            for (double value : row) {
                means[channel] += value / maps[channel].length;
            }
        }
    }
    return means;
}

// wrong: maximum
// expect: Took the maximum
double[] globalAverage(double[][][] maps) {
    double[] means = new double[maps.length];
    for (int channel = 0; channel < maps.length; channel++) {
        for (double[] row : maps[channel]) {
            for (double value : row) {
                means[channel] = Math.max(means[channel], value);
            }
        }
    }
    return means;
}

// wrong: channels
// expect: Divided by the channels
double[] globalAverage(double[][][] maps) {
    double[] means = new double[maps.length];
    for (int channel = 0; channel < maps.length; channel++) {
        for (double[] row : maps[channel]) {
            for (double value : row) {
                means[channel] += value / maps.length;
            }
        }
    }
    return means;
}
