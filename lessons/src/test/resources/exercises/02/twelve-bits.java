// reference
double twelveBits() {
    return 4095;
}

// wrong: bits
// expect: Divided by the bits
double twelveBits() {
    return 12;
}

// wrong: byte
// expect: Took the largest value of a byte
double twelveBits() {
    return 255;
}

// wrong: count
// expect: Counted the values instead of taking the largest
double twelveBits() {
    return 4096;
}
