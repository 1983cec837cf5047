// expect: An even kernel has no middle
String paddingForFour() {
    return "b";
}
