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
