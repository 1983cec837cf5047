// expect: Counted the values instead of taking the largest
double twelveBits() {
    return 4096;
}
