// expect: Pooled once
int pooledTwice() {
    return 15 * 15;
}
