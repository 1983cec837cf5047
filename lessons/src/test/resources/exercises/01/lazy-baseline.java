// reference
double lazyBaseline(int[] train, int[] test) {
    int[] counts = new int[3];
    for (int label : train) {
        counts[label]++;
    }
    int answer = 0;
    for (int label = 1; label < 3; label++) {
        if (counts[label] > counts[answer]) {
            answer = label;
        }
    }
    int right = 0;
    for (int label : test) {
        if (label == answer) {
            right++;
        }
    }
    return (double) right / test.length;
}

// wrong: int-division
// expect: int / int truncates
double lazyBaseline(int[] train, int[] test) {
    int[] counts = new int[3];
    for (int label : train) {
        counts[label]++;
    }
    int answer = 0;
    for (int label = 1; label < 3; label++) {
        if (counts[label] > counts[answer]) {
            answer = label;
        }
    }
    int right = 0;
    for (int label : test) {
        if (label == answer) {
            right++;
        }
    }
    return right / test.length;
}

// wrong: test-labels
// expect: Chose the class by the test labels
double lazyBaseline(int[] train, int[] test) {
    int[] counts = new int[3];
    for (int label : test) {
        counts[label]++;
    }
    int most = Math.max(counts[0], Math.max(counts[1], counts[2]));
    return most / (double) test.length;
}

// wrong: train-labels
// expect: Measured the accuracy on the training labels
double lazyBaseline(int[] train, int[] test) {
    int[] counts = new int[3];
    for (int label : train) {
        counts[label]++;
    }
    int most = Math.max(counts[0], Math.max(counts[1], counts[2]));
    return most / (double) train.length;
}
