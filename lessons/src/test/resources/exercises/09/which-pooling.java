// reference
Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 2}, {3, 6}};
    double answer = box.pool(picture)[0][0];
    return answer == 6 ? MAX : answer == 3 ? AVERAGE : answer == 12 ? SUM : MIN;
}

// wrong: even
// expect: Sent an image that is equally bright everywhere
Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 1}, {1, 1}};
    return box.pool(picture)[0][0] == 4 ? SUM : MAX;
}

// wrong: exchanged
// expect: Mistook the smallest for the largest
Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 2}, {3, 6}};
    double answer = box.pool(picture)[0][0];
    return answer == 1 ? MAX : answer == 3 ? AVERAGE : answer == 12 ? SUM : MIN;
}

// wrong: single-pixel
// expect: Mistook a sum for the largest
Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 0}, {0, 0}};
    double answer = box.pool(picture)[0][0];
    return answer == 1 ? MAX : answer == 0.25 ? AVERAGE : MIN;
}

// wrong: zeros
// expect: Sent an image of zeros
Pool whichPooling(PoolBox box) {
    return box.pool(new double[2][2])[0][0] == 0 ? MAX : MIN;
}

// rejected: quotes
// expect: write MAX without the quotes
Pool whichPooling(PoolBox box) {
    return "MAX";
}
