// reference
int numbersInColor() {
    return 3 * 28 * 28;
}

// wrong: channels
// expect: Forgot the channels
int numbersInColor() {
    return 28 * 28;
}

// wrong: sum
// expect: Added instead of multiplied
int numbersInColor() {
    return 28 + 28 + 3;
}

// wrong: values
// expect: Counted possible values
int numbersInColor() {
    return 28 * 28 * 256;
}
