// reference
int safeShift() {
    return 4 * 2;
}

// wrong: sum
// expect: Added the strides
int safeShift() {
    return 4 + 2;
}

// wrong: first
// expect: Looked at the first layer only
int safeShift() {
    return 4;
}

// wrong: second
// expect: Looked at the second layer only
int safeShift() {
    return 2;
}

// wrong: multiple
// expect: there is a smaller shift
int safeShift() {
    return 16;
}
