// reference
String lowerThreshold() {
    return "C";
}

// wrong: fewer
// expect: Chose A
String lowerThreshold() {
    return "A";
}

// wrong: both
// expect: Chose B
String lowerThreshold() {
    return "B";
}

// wrong: auc
// expect: Chose D
String lowerThreshold() {
    return "D";
}
