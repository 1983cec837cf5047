// expect: The zeros need not be as many on the left as on the right
String paddingForFour() {
    return "D";
}
