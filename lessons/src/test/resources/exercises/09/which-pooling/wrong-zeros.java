// expect: Sent a picture of zeros
Pool whichPooling(PoolBox box) {
    return box.pool(new double[2][2])[0][0] == 0 ? MAX : MIN;
}
