// expect: Returned a percentage
double chestBaseline() {
    return 100 * majorityBaseline(chest.train().labels(), chest.test().labels()).accuracy();
}
