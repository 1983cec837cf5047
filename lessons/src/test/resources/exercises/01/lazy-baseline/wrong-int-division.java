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
