// expect: Answered the rarest class
double chestBaseline() {
    return 1 - majorityBaseline(chest.train().labels(), chest.test().labels()).accuracy();
}
