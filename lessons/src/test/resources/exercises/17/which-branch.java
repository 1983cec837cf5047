// reference
Branch whichBranch(BranchBox box) {
    double[][] map = new double[9][9];
    map[4][4] = 1;
    double[] seen = Arrays.stream(box.apply(map))
            .flatMapToDouble(Arrays::stream).filter(value -> value > 0).toArray();
    if (seen.length == 9) {
        return Arrays.stream(seen).distinct().count() == 1 ? POOL : THREE_BY_THREE;
    }
    return seen.length == 1 ? ONE_BY_ONE : FIVE_BY_FIVE;
}

// wrong: no-pool
// expect: Mistook the pooling for a 3×3 convolution
Branch whichBranch(BranchBox box) {
    double[][] map = new double[9][9];
    map[4][4] = 1;
    double[][] seen = box.apply(map);
    if (seen[4][6] > 0) {
        return FIVE_BY_FIVE;
    }
    return seen[4][5] > 0 ? THREE_BY_THREE : ONE_BY_ONE;
}

// wrong: no-three
// expect: Mistook a 3×3 convolution for the pooling
Branch whichBranch(BranchBox box) {
    double[][] map = new double[9][9];
    map[4][4] = 1;
    double[][] seen = box.apply(map);
    if (seen[4][6] > 0) {
        return FIVE_BY_FIVE;
    }
    return seen[4][5] > 0 ? POOL : ONE_BY_ONE;
}

// wrong: own-place
// expect: Looked at the changed value only
Branch whichBranch(BranchBox box) {
    double[][] map = new double[9][9];
    map[4][4] = 1;
    return box.apply(map)[4][4] > 0 ? ONE_BY_ONE : POOL;
}

// wrong: two-steps
// expect: Looked two values further only
Branch whichBranch(BranchBox box) {
    double[][] map = new double[9][9];
    map[4][4] = 1;
    return box.apply(map)[4][6] > 0 ? FIVE_BY_FIVE : THREE_BY_THREE;
}

// wrong: ragged
// expect: rows are equally long
Branch whichBranch(BranchBox box) {
    box.apply(new double[][] {{1, 2}, {3}});
    return POOL;
}
