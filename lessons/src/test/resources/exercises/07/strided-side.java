// reference
int stridedSide() {
    return (34 + 2 * 4 - 9) / 2 + 1;
}

// wrong: no-first-window
// expect: Forgot the + 1
int stridedSide() {
    return (34 + 2 * 4 - 9) / 2;
}

// wrong: padded-once
// expect: Padded one end only
int stridedSide() {
    return (34 + 4 - 9) / 2 + 1;
}

// wrong: rounded-up
// expect: Rounded up
int stridedSide() {
    return 18;
}

// wrong: no-stride
// expect: Left the stride out
int stridedSide() {
    return 34;
}

// wrong: whole-map
// expect: Counted the whole map
int stridedSide() {
    return 17 * 17;
}
