// expect: Rounded up
int pooledTwice() {
    return 8 * 8;
}
