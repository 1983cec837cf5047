// expect: Divided the count by 4, twice
int pooledTwice() {
    return 30 * 30 / 4 / 4;
}
