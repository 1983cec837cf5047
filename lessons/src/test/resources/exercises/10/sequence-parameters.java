// reference
int sequenceParameters() { return 8 * (2 * 5 + 1); }

// wrong: no-bias
// expect: Forgot the biases
int sequenceParameters() { return 8 * 2 * 5; }

// wrong: image
// expect: Took a kernel of an image
int sequenceParameters() { return 8 * (2 * 5 * 5 + 1); }

// wrong: one-lead
// expect: Forgot the second lead
int sequenceParameters() { return 8 * (5 + 1); }

// wrong: one-filter
// expect: Counted one filter only
int sequenceParameters() { return 2 * 5 + 1; }
