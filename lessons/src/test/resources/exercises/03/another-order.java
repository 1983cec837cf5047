// reference
String anotherOrder() {
    return "B";
}

// wrong: same
// expect: Chose A
String anotherOrder() {
    return "A";
}

// wrong: new-training
// expect: Chose C
String anotherOrder() {
    return "C";
}

// wrong: windows
// expect: Chose D
String anotherOrder() {
    return "D";
}
