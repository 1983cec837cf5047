// reference
String paddingForFour() {
    return "C";
}

// wrong: none
// expect: The zeros need not be as many on the left as on the right
String paddingForFour() {
    return "D";
}

// wrong: null
// expect: returns null
String paddingForFour() {
    return null;
}

// wrong: one
// expect: One zero on each side is too few
String paddingForFour() {
    return "A";
}

// wrong: two
// expect: An even kernel has no middle
String paddingForFour() {
    return "b";
}
