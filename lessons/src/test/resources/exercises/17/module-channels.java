// reference
int moduleChannels(int one, int r3, int three, int r5, int five, int pool) {
    return one + three + five + pool;
}

// wrong: with-reductions
// expect: Counted the reductions, too
int moduleChannels(int one, int r3, int three, int r5, int five, int pool) {
    return one + r3 + three + r5 + five + pool;
}

// wrong: no-pool
// expect: Forgot the pooling branch
int moduleChannels(int one, int r3, int three, int r5, int five, int pool) {
    return one + three + five;
}

// wrong: reductions-only
// expect: Took the reductions for the outputs
int moduleChannels(int one, int r3, int three, int r5, int five, int pool) {
    return one + r3 + r5 + pool;
}

// wrong: largest
// expect: Added the branches up
int moduleChannels(int one, int r3, int three, int r5, int five, int pool) {
    return Math.max(Math.max(one, three), Math.max(five, pool));
}
