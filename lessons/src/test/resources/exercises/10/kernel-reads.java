// reference
String kernelReads() {
    return "C";
}

// wrong: choice-a
// expect: Chose A
String kernelReads() {
    return "A";
}

// wrong: choice-b
// expect: Chose B
String kernelReads() {
    return "B";
}

// wrong: choice-d
// expect: Chose D
String kernelReads() {
    return "D";
}
