double twelveBits() {
    return 4095;
}
