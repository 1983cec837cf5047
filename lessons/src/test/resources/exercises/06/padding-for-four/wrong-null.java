// expect: returns null
String paddingForFour() {
    return null;
}
