// expect: Took sums for the largest
Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 0}, {0, 0}};
    double answer = box.pool(picture)[0][0];
    return answer == 1 ? MAX : answer == 0.25 ? AVERAGE : MIN;
}
