// reference
int pooledTwice() {
    return (30 / 2 / 2) * (30 / 2 / 2);
}

// wrong: count
// expect: Divided the count by 4, twice
int pooledTwice() {
    return 30 * 30 / 4 / 4;
}

// wrong: once
// expect: Pooled only once
int pooledTwice() {
    return 15 * 15;
}

// wrong: one-direction
// expect: Counted one direction only
int pooledTwice() {
    return 30 / 2 / 2;
}

// wrong: rounded-up
// expect: Rounded up
int pooledTwice() {
    return 8 * 8;
}

// wrong: count-rounded
// expect: Divided the count by 4, twice
double pooledTwice() {
    return 30 * 30 / 4.0 / 4;
}
