// reference
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < test.length; c++) {
        double mean = Arrays.stream(train[c]).average().getAsDouble();
        double variance = Arrays.stream(train[c]).map(p -> (p - mean) * (p - mean)).average().getAsDouble();
        result[c] = Arrays.stream(test[c]).map(p -> (p - mean) / Math.sqrt(variance)).toArray();
    }
    return result;
}

// wrong: all-channels
// expect: One mean and one deviation for all channels
double[][] zScore(double[][] train, double[][] test) {
    double[] all = Arrays.stream(train).flatMapToDouble(Arrays::stream).toArray();
    double mean = Arrays.stream(all).average().getAsDouble();
    double variance = Arrays.stream(all).map(p -> (p - mean) * (p - mean)).average().getAsDouble();
    double[][] result = new double[test.length][];
    for (int c = 0; c < test.length; c++) {
        result[c] = Arrays.stream(test[c]).map(p -> (p - mean) / Math.sqrt(variance)).toArray();
    }
    return result;
}

// wrong: test-statistics
// expect: Statistics from the test set
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < test.length; c++) {
        double mean = Arrays.stream(test[c]).average().getAsDouble();
        double variance = Arrays.stream(test[c]).map(p -> (p - mean) * (p - mean)).average().getAsDouble();
        result[c] = Arrays.stream(test[c]).map(p -> (p - mean) / Math.sqrt(variance)).toArray();
    }
    return result;
}

// wrong: variance
// expect: Divided by the variance
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < test.length; c++) {
        double mean = Arrays.stream(train[c]).average().getAsDouble();
        double variance = Arrays.stream(train[c]).map(p -> (p - mean) * (p - mean)).average().getAsDouble();
        result[c] = Arrays.stream(test[c]).map(p -> (p - mean) / variance).toArray();
    }
    return result;
}
