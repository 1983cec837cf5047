// expect: Added instead of multiplied
int numbersInColor() {
    return 28 + 28 + 3;
}
