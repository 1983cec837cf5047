// reference
double maskIou(int[] prediction, int[] truth) {
    double both = 0, union = 0;
    for (int i = 0; i < truth.length; i++) {
        int masks = prediction[i] + truth[i];
        if (masks == 2) both++;
        if (masks > 0) union++;
    }
    return union == 0 ? 1 : both / union;
}

// wrong: nan
// expect: Divided by zero
double maskIou(int[] prediction, int[] truth) {
    double both = 0, union = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        union += Math.max(prediction[i], truth[i]);
    }
    return both / union;
}

// wrong: zero
// expect: Called two empty masks wrong
double maskIou(int[] prediction, int[] truth) {
    double both = 0, union = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        union += Math.max(prediction[i], truth[i]);
    }
    return union == 0 ? 0 : both / union;
}

// wrong: union-twice
// expect: Counted the intersection twice in the union
double maskIou(int[] prediction, int[] truth) {
    double both = 0, union = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        union += prediction[i] + truth[i];
    }
    return union == 0 ? 1 : both / union;
}

// wrong: accuracy
// expect: Counted the background
double maskIou(int[] prediction, int[] truth) {
    double same = 0;
    for (int i = 0; i < truth.length; i++) {
        same += prediction[i] == truth[i] ? 1 : 0;
    }
    return same / truth.length;
}

// wrong: dice
// expect: Computed Dice
double maskIou(int[] prediction, int[] truth) {
    double both = 0, first = 0, second = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        first += prediction[i];
        second += truth[i];
    }
    return 2 * both / (first + second);
}

// wrong: integers
// expect: Divided integers
double maskIou(int[] prediction, int[] truth) {
    int both = 0, first = 0, second = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        first += prediction[i];
        second += truth[i];
    }
    return both / (first + second - both);
}

// wrong: precision
// expect: Divided by the predicted mask alone
double maskIou(int[] prediction, int[] truth) {
    double both = 0, first = 0, second = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        first += prediction[i];
        second += truth[i];
    }
    return both / first;
}

// wrong: precision-or-1
// expect: Divided by the predicted mask alone
double maskIou(int[] prediction, int[] truth) {
    double both = 0, first = 0, second = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        first += prediction[i];
        second += truth[i];
    }
    return first + second == 0 ? 1 : both / first;
}

// wrong: recall
// expect: Divided by the true mask alone
double maskIou(int[] prediction, int[] truth) {
    double both = 0, first = 0, second = 0;
    for (int i = 0; i < truth.length; i++) {
        both += prediction[i] * truth[i];
        first += prediction[i];
        second += truth[i];
    }
    return both / second;
}
