// reference
int windowCount() {
    return (28 - 5 + 1) * (28 - 5 + 1);
}

// wrong: every-pixel
// expect: Counted a window for every pixel
int windowCount() {
    return 28 * 28;
}

// wrong: off-by-one
// expect: Counted the steps, not the windows
int windowCount() {
    return (28 - 5) * (28 - 5);
}

// wrong: side-by-side
// expect: Laid the windows side by side
int windowCount() {
    return (28 / 5) * (28 / 5);
}

// wrong: one-direction
// expect: Counted one direction only
int windowCount() {
    return 24;
}
