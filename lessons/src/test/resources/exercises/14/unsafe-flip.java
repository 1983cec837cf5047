// reference
String unsafeFlip() {
    return "B";
}

// wrong: shift
// expect: Chose A
String unsafeFlip() {
    return "A";
}

// wrong: noise
// expect: Chose C
String unsafeFlip() {
    return "C";
}

// wrong: rotation
// expect: Chose D
String unsafeFlip() {
    return "D";
}
