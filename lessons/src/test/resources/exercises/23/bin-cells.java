// reference
int[] binCells(double from, double to, int bins, int bin) {
    int first = (int) Math.round(from);
    double each = (Math.round(to) - first) / (double) bins;
    return new int[] {(int) Math.floor(first + bin * each), (int) Math.ceil(first + (bin + 1) * each)};
}

// wrong: floor-both
// expect: Rounded the end of the bin down
int[] binCells(double from, double to, int bins, int bin) {
    int first = (int) Math.round(from);
    int length = (int) Math.round(to) - first;
    return new int[] {first + bin * length / bins, first + (bin + 1) * length / bins};
}

// wrong: not-rounded
// expect: Did not round the box
int[] binCells(double from, double to, int bins, int bin) {
    double each = (to - from) / bins;
    return new int[] {(int) Math.floor(from + bin * each), (int) Math.ceil(from + (bin + 1) * each)};
}

// wrong: from-zero
// expect: Forgot where the box begins
int[] binCells(double from, double to, int bins, int bin) {
    double each = (Math.round(to) - Math.round(from)) / (double) bins;
    return new int[] {(int) Math.floor(bin * each), (int) Math.ceil((bin + 1) * each)};
}

// wrong: last-cell
// expect: Returned the last cell
int[] binCells(double from, double to, int bins, int bin) {
    int first = (int) Math.round(from);
    double each = (Math.round(to) - first) / (double) bins;
    return new int[] {(int) Math.floor(first + bin * each), (int) Math.ceil(first + (bin + 1) * each) - 1};
}

// wrong: cut-off
// expect: Cut the edges of the box off
int[] binCells(double from, double to, int bins, int bin) {
    int first = (int) from;
    double each = ((int) to - first) / (double) bins;
    return new int[] {(int) Math.floor(first + bin * each), (int) Math.ceil(first + (bin + 1) * each)};
}

// wrong: all-down
// expect: Rounded everything down
int[] binCells(double from, double to, int bins, int bin) {
    double each = (to - from) / bins;
    return new int[] {(int) (from + bin * each), (int) (from + (bin + 1) * each)};
}
