// reference
int paddingForFive() {
    return (5 - 1) / 2;
}

// wrong: as-thick
// expect: Made the padding as thick as the kernel
int paddingForFive() {
    return 5;
}

// wrong: both-sides
// expect: Counted both sides together
int paddingForFive() {
    return 5 - 1;
}

// wrong: of-three
// expect: Took the padding of a kernel of 3 × 3
int paddingForFive() {
    return 1;
}

// wrong: rounded-up
// expect: Rounded half a kernel up
int paddingForFive() {
    return (5 + 1) / 2;
}
