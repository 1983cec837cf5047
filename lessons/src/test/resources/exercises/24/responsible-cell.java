// reference
int[] responsibleCell(double[] box, int stride) {
    double y = (box[0] + box[2]) / 2;
    double x = (box[1] + box[3]) / 2;
    return new int[] {(int) (y / stride), (int) (x / stride)};
}

// wrong: corner
// expect: Took the upper left corner
int[] responsibleCell(double[] box, int stride) {
    return new int[] {(int) (box[0] / stride), (int) (box[1] / stride)};
}

// wrong: exchanged
// expect: Exchanged row and column
int[] responsibleCell(double[] box, int stride) {
    double y = (box[0] + box[2]) / 2;
    double x = (box[1] + box[3]) / 2;
    return new int[] {(int) (x / stride), (int) (y / stride)};
}

// wrong: rounded
// expect: Rounded
int[] responsibleCell(double[] box, int stride) {
    double y = (box[0] + box[2]) / 2;
    double x = (box[1] + box[3]) / 2;
    return new int[] {(int) Math.round(y / stride), (int) Math.round(x / stride)};
}

// wrong: half-size
// expect: Took half the size for the center
int[] responsibleCell(double[] box, int stride) {
    double y = (box[2] - box[0]) / 2;
    double x = (box[3] - box[1]) / 2;
    return new int[] {(int) (y / stride), (int) (x / stride)};
}

// wrong: pixels
// expect: Forgot to divide by the stride
int[] responsibleCell(double[] box, int stride) {
    double y = (box[0] + box[2]) / 2;
    double x = (box[1] + box[3]) / 2;
    return new int[] {(int) y, (int) x};
}
