// expect: Sent a picture that is equally bright everywhere
Pool whichPooling(PoolBox box) {
    double[][] picture = {{1, 1}, {1, 1}};
    return box.pool(picture)[0][0] == 4 ? SUM : MAX;
}
