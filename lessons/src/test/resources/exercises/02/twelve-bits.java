// reference
double twelveBits() {
    return 4095;
}

// wrong: bits
// expect: Divided by the number of bits
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

// wrong: printed
// expect: You printed the result: return it
double twelveBits() {
    System.out.println(4095);
    return 0;
}

// rejected: text
// expect: Remove the quotes
double twelveBits() {
    return "4095";
}

// rejected: no-return
// expect: Put it after return
double twelveBits() {
    System.out.println(4095);
    return;
}

// rejected: unfinished
// expect: A semicolon is missing
double twelveBits() {
    return 4095
}

// wrong: power-sign
// expect: Wrote a power with ^
double twelveBits() {
    return 2^12 - 1;
}

// wrong: reciprocal
// expect: Took the reciprocal
double twelveBits() {
    return 1 / 4095.0;
}

// wrong: added-bits
// expect: doubles the number of values; it does not add 255
double twelveBits() {
    return 12 * 255;
}
