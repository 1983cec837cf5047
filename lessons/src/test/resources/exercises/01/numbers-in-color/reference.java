int numbersInColor() {
    return 3 * 28 * 28;
}
