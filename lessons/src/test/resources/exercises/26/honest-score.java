// reference
double honestScore(double[] validation, double[] test) {
    int best = 0;
    for (int i = 1; i < validation.length; i++) {
        best = validation[i] > validation[best] ? i : best;
    }
    return test[best];
}

// wrong: best-test
// expect: Reported the best test score
double honestScore(double[] validation, double[] test) {
    return Arrays.stream(test).max().getAsDouble();
}

// wrong: validation
// expect: Reported the validation score
double honestScore(double[] validation, double[] test) {
    return Arrays.stream(validation).max().getAsDouble();
}

// wrong: mean
// expect: Took the mean of all nets
double honestScore(double[] validation, double[] test) {
    return Arrays.stream(test).average().getAsDouble();
}

// wrong: lowest
// expect: Chose the lowest validation score
double honestScore(double[] validation, double[] test) {
    int best = 0;
    for (int i = 1; i < validation.length; i++) {
        best = validation[i] < validation[best] ? i : best;
    }
    return test[best];
}
