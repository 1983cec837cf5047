// reference
double noObjectTerm() { return 0.5 * (576 - 16) * -Math.log(1 - 0.5); }

// wrong: no-weight
// expect: Forgot the weight
double noObjectTerm() { return (576 - 16) * -Math.log(0.5); }

// wrong: all
// expect: Counted all anchors
double noObjectTerm() { return 0.5 * 576 * -Math.log(0.5); }

// wrong: squared
// expect: Squared the error
double noObjectTerm() { return 0.5 * 560 * 0.25; }

// wrong: one
// expect: Gave one anchor
double noObjectTerm() { return 0.5 * -Math.log(0.5); }
