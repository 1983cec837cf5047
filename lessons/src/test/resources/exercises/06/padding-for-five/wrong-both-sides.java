// expect: Counted both sides together
int paddingForFive() {
    return 5 - 1;
}
