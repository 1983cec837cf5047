// expect: A bias for each kernel
int nextLayer() {
    return 16 * 8 * (9 + 1);
}
