// expect: A bias for each weight
int nextLayer() {
    return 16 * 8 * 9 * 2;
}
