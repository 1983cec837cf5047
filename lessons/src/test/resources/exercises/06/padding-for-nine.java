// reference
int paddingForNine() {
    return (9 - 1) / 2;
}

// wrong: as-thick
// expect: Made the padding as thick as the kernel
int paddingForNine() {
    return 9;
}

// wrong: both-sides
// expect: Counted both sides together
int paddingForNine() {
    return 9 - 1;
}

// wrong: of-three
// expect: Took the padding of a kernel of 3 × 3
int paddingForNine() {
    return 1;
}

// wrong: rounded-up
// expect: Rounded half a kernel up
int paddingForNine() {
    return (9 + 1) / 2;
}
