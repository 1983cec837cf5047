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
