// reference
String patientLeak() {
    return "D";
}

// wrong: choice-a
// expect: Chose A
String patientLeak() {
    return "A";
}

// wrong: choice-b
// expect: Chose B
String patientLeak() {
    return "B";
}

// wrong: choice-c
// expect: Chose C
String patientLeak() {
    return "C";
}
