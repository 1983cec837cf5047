// expect: Counted possible values
int numbersInColor() {
    return 28 * 28 * 256;
}
