// expect: Counted one direction only
int pooledTwice() {
    return 30 / 2 / 2;
}
