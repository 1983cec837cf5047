// expect: Took the frame of a kernel of 3 × 3
int paddingForFive() {
    return 1;
}
