// reference
String slicesAsChannels() {
    return "B";
}

// wrong: choice-a
// expect: Chose A
String slicesAsChannels() {
    return "A";
}

// wrong: choice-c
// expect: Chose C
String slicesAsChannels() {
    return "C";
}

// wrong: choice-d
// expect: Chose D
String slicesAsChannels() {
    return "D";
}
