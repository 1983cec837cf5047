double chestBaseline() {
    return majorityBaseline(chest.train().labels(), chest.test().labels()).accuracy();
}
