// reference
int mapSide() {
    return (34 + 2 * 7 - 11) / 2 + 1;
}

// wrong: no-dilation
// expect: Left the dilation out
int mapSide() {
    return (34 + 2 * 7 - 3) / 2 + 1;
}

// wrong: no-first-window
// expect: Forgot the + 1
int mapSide() {
    return (34 + 2 * 7 - 11) / 2;
}

// wrong: padded-once
// expect: Padded one side only
int mapSide() {
    return (34 + 7 - 11) / 2 + 1;
}

// wrong: rounded-up
// expect: Rounded up
int mapSide() {
    return 20;
}
