// expect: Took the channels of the picture
int nextLayer() {
    return 16 * (3 * 9 + 1);
}
