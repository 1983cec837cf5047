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

// wrong: divided-by-one-less
// expect: Divided the sum of the squares by the number of pixels minus 1
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < test.length; c++) {
        int n = train[c].length;
        double mean = Arrays.stream(train[c]).sum() / n;
        double variance = Arrays.stream(train[c]).map(p -> (p - mean) * (p - mean)).sum() / (n - 1);
        result[c] = Arrays.stream(test[c]).map(p -> (p - mean) / Math.sqrt(variance)).toArray();
    }
    return result;
}

// wrong: three-channels
// expect: Works only where train.length is 3
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[3][];
    for (int c = 0; c < 3; c++) {
        double mean = Arrays.stream(train[c]).average().getAsDouble();
        double variance = Arrays.stream(train[c]).map(p -> (p - mean) * (p - mean)).average().getAsDouble();
        result[c] = Arrays.stream(test[c]).map(p -> (p - mean) / Math.sqrt(variance)).toArray();
    }
    return result;
}

// wrong: in-place
// expect: Changed the input test
double[][] zScore(double[][] train, double[][] test) {
    for (int c = 0; c < test.length; c++) {
        double mean = Arrays.stream(train[c]).average().getAsDouble();
        double variance = Arrays.stream(train[c]).map(p -> (p - mean) * (p - mean)).average().getAsDouble();
        for (int i = 0; i < test[c].length; i++) {
            test[c][i] = (test[c][i] - mean) / Math.sqrt(variance);
        }
    }
    return test;
}

// wrong: no-rows
// expect: Used a row that does not exist yet
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < test.length; c++) {
        for (int i = 0; i < test[c].length; i++) {
            result[c][i] = test[c][i];
        }
    }
    return result;
}

// wrong: sum-of-squares
// expect: Did not divide the sum of the squares
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < train.length; c++) {
        double sum = 0, squares = 0;
        for (double pixel : train[c]) {
            sum += pixel;
        }
        double mean = sum / train[c].length;
        for (double pixel : train[c]) {
            squares += (pixel - mean) * (pixel - mean);
        }
        double deviation = Math.sqrt(squares);
        result[c] = new double[test[c].length];
        for (int i = 0; i < test[c].length; i++) {
            result[c][i] = (test[c][i] - mean) / deviation;
        }
    }
    return result;
}

// wrong: precedence
// expect: Forgot the parentheses
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < train.length; c++) {
        double sum = 0, squares = 0;
        for (double pixel : train[c]) {
            sum += pixel;
        }
        double mean = sum / train[c].length;
        for (double pixel : train[c]) {
            squares += (pixel - mean) * (pixel - mean);
        }
        double deviation = Math.sqrt(squares / train[c].length);
        result[c] = new double[test[c].length];
        for (int i = 0; i < test[c].length; i++) {
            result[c][i] = test[c][i] - mean / deviation;
        }
    }
    return result;
}

// wrong: running-sums
// expect: Went on adding to the sums of the channel before
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    double sum = 0, squares = 0;
    for (int c = 0; c < train.length; c++) {
        for (double pixel : train[c]) {
            sum += pixel;
        }
        double mean = sum / train[c].length;
        for (double pixel : train[c]) {
            squares += (pixel - mean) * (pixel - mean);
        }
        double deviation = Math.sqrt(squares / train[c].length);
        result[c] = new double[test[c].length];
        for (int i = 0; i < test[c].length; i++) {
            result[c][i] = (test[c][i] - mean) / deviation;
        }
    }
    return result;
}

// wrong: test-deviation
// expect: Deviation from the test set
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < train.length; c++) {
        double sum = 0, squares = 0;
        for (double pixel : train[c]) {
            sum += pixel;
        }
        double mean = sum / train[c].length;
        for (double pixel : test[c]) {
            squares += (pixel - mean) * (pixel - mean);
        }
        double deviation = Math.sqrt(squares / test[c].length);
        result[c] = new double[test[c].length];
        for (int i = 0; i < test[c].length; i++) {
            result[c][i] = (test[c][i] - mean) / deviation;
        }
    }
    return result;
}

// wrong: mean-distance
// expect: Took the mean distance from the mean
double[][] zScore(double[][] train, double[][] test) {
    double[][] result = new double[test.length][];
    for (int c = 0; c < train.length; c++) {
        double sum = 0, squares = 0;
        for (double pixel : train[c]) {
            sum += pixel;
        }
        double mean = sum / train[c].length;
        for (double pixel : train[c]) {
            squares += (pixel - mean) * (pixel - mean);
        }
        double deviation = Arrays.stream(train[c]).map(pixel -> Math.abs(pixel - mean)).average().getAsDouble();
        result[c] = new double[test[c].length];
        for (int i = 0; i < test[c].length; i++) {
            result[c][i] = (test[c][i] - mean) / deviation;
        }
    }
    return result;
}
