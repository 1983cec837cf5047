// reference
int gradientCount() {
    return 7 * 7;
}

// wrong: all
// expect: Gave every number a gradient
int gradientCount() {
    return 28 * 28;
}

// wrong: losers
// expect: Counted those that get none
int gradientCount() {
    return 28 * 28 - 49;
}

// wrong: one-direction
// expect: Counted one direction only
int gradientCount() {
    return 28 / 4;
}

// wrong: one-window
// expect: Counted the numbers in one window
int gradientCount() {
    return 4 * 4;
}

// wrong: lesson
// expect: Answered for the map of the lesson
int gradientCount() {
    return 169;
}
