// reference
double lossOfNegatives(double[] losses, boolean[] positive) {
    var negatives = new ArrayList<Double>();
    int positives = 0;
    for (int i = 0; i < losses.length; i++) {
        if (positive[i]) {
            positives++;
        } else {
            negatives.add(losses[i]);
        }
    }
    negatives.sort(Comparator.reverseOrder());
    return negatives.stream().limit(3 * positives).mapToDouble(one -> one).sum();
}

// wrong: all
// expect: Added all negatives
double lossOfNegatives(double[] losses, boolean[] positive) {
    double sum = 0;
    for (int i = 0; i < losses.length; i++) {
        sum += positive[i] ? 0 : losses[i];
    }
    return sum;
}

// wrong: easiest
// expect: Kept the easiest
double lossOfNegatives(double[] losses, boolean[] positive) {
    var negatives = new ArrayList<Double>();
    int positives = 0;
    for (int i = 0; i < losses.length; i++) {
        if (positive[i]) {
            positives++;
        } else {
            negatives.add(losses[i]);
        }
    }
    Collections.sort(negatives);
    double sum = 0;
    for (int i = 0; i < Math.min(3 * positives, negatives.size()); i++) {
        sum += negatives.get(i);
    }
    return sum;
}

// wrong: with-positives
// expect: Ranked the positives, too
double lossOfNegatives(double[] losses, boolean[] positive) {
    var all = new ArrayList<Double>();
    int positives = 0;
    for (int i = 0; i < losses.length; i++) {
        positives += positive[i] ? 1 : 0;
        all.add(losses[i]);
    }
    all.sort(Comparator.reverseOrder());
    double sum = 0;
    for (int i = 0; i < Math.min(3 * positives, all.size()); i++) {
        sum += all.get(i);
    }
    return sum;
}

// wrong: three-in-all
// expect: Kept three in all
double lossOfNegatives(double[] losses, boolean[] positive) {
    var negatives = new ArrayList<Double>();
    for (int i = 0; i < losses.length; i++) {
        if (!positive[i]) {
            negatives.add(losses[i]);
        }
    }
    negatives.sort(Comparator.reverseOrder());
    double sum = 0;
    for (int i = 0; i < Math.min(3, negatives.size()); i++) {
        sum += negatives.get(i);
    }
    return sum;
}
