// expect: Took the largest value of a byte
double twelveBits() {
    return 255;
}
