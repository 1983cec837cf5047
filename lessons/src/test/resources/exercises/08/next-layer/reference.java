int nextLayer() {
    return 16 * (8 * 9 + 1);
}
