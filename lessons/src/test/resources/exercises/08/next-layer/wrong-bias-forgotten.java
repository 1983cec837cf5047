// expect: Bias forgotten
int nextLayer() {
    return 16 * 8 * 9;
}
