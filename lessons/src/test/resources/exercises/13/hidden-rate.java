// reference
double hiddenRate(DropBox box) {
    double[] sent = new double[100];
    Arrays.fill(sent, 1);
    double kept = Arrays.stream(box.train(sent, 1)).max().getAsDouble();
    return 1 - 1 / kept;
}

// wrong: kept
// expect: Returned the share that is kept
double hiddenRate(DropBox box) {
    double[] sent = new double[100];
    Arrays.fill(sent, 1);
    double kept = Arrays.stream(box.train(sent, 1)).max().getAsDouble();
    return 1 / kept;
}

// wrong: factor
// expect: Returned the factor
double hiddenRate(DropBox box) {
    double[] sent = new double[100];
    Arrays.fill(sent, 1);
    return Arrays.stream(box.train(sent, 1)).max().getAsDouble();
}

// wrong: minus-one
// expect: Subtracted 1 from the factor
double hiddenRate(DropBox box) {
    double[] sent = new double[100];
    Arrays.fill(sent, 1);
    return Arrays.stream(box.train(sent, 1)).max().getAsDouble() - 1;
}

// wrong: zeros
// expect: is close, but it is an estimate
double hiddenRate(DropBox box) {
    double[] sent = new double[2000];
    Arrays.fill(sent, 1);
    return Arrays.stream(box.train(sent, 1)).filter(value -> value == 0).count() / 2000.0;
}

// wrong: mean
// expect: Returned the mean of what came out
double hiddenRate(DropBox box) {
    double[] sent = new double[1000];
    Arrays.fill(sent, 1);
    return Arrays.stream(box.train(sent, 1)).average().getAsDouble();
}
