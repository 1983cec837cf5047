// expect: Counted the training labels
double chestBaseline() {
    return majorityBaseline(chest.train().labels(), chest.train().labels()).accuracy();
}
