Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 2}, {3, 6}};
    double answer = box.pool(picture)[0][0];
    return answer == 6 ? MAX : answer == 3 ? AVERAGE : answer == 12 ? SUM : MIN;
}
