// reference
double coveredShare(double[][] iou, double threshold) {
    int covered = 0;
    for (double[] row : iou) {
        double best = 0;
        for (double one : row) {
            best = Math.max(best, one);
        }
        covered += best >= threshold ? 1 : 0;
    }
    return (double) covered / iou.length;
}

// wrong: pairs
// expect: Counted good proposals
double coveredShare(double[][] iou, double threshold) {
    double good = 0;
    for (double[] row : iou) {
        for (double one : row) {
            good += one >= threshold ? 1 : 0;
        }
    }
    return good / iou.length;
}

// wrong: of-proposals
// expect: Divided by the number of proposals
double coveredShare(double[][] iou, double threshold) {
    double covered = 0;
    for (double[] row : iou) {
        covered += Arrays.stream(row).max().getAsDouble() >= threshold ? 1 : 0;
    }
    return covered / iou[0].length;
}

// wrong: count
// expect: Returned a count
double coveredShare(double[][] iou, double threshold) {
    double covered = 0;
    for (double[] row : iou) {
        covered += Arrays.stream(row).max().getAsDouble() >= threshold ? 1 : 0;
    }
    return covered;
}
