// expect: Divided by the bits
double twelveBits() {
    return 12;
}
