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
