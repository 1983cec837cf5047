// reference
String paddingForFour() {
    return "C";
}

// wrong: none
// expect: The left side may get fewer zeros than the right side
String paddingForFour() {
    return "D";
}

// wrong: null
// expect: Returned null
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
