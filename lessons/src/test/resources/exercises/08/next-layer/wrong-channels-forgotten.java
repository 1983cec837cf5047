// expect: Input channels forgotten
int nextLayer() {
    return 16 * (9 + 1);
}
