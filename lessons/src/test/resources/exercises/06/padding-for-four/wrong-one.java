// expect: One zero on each side is too few
String paddingForFour() {
    return "A";
}
