String paddingForFour() {
    return "C";
}
