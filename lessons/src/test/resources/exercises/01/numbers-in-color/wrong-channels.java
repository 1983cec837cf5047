// expect: Forgot the channels
int numbersInColor() {
    return 28 * 28;
}
