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
