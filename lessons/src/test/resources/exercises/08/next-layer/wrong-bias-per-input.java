// expect: A bias for each map that comes in
int nextLayer() {
    return 16 * 8 * 9 + 8;
}
