// reference
int freeParameters() { return 9 * 8 * 16 + 16 + 16 * 3 + 3; }

// wrong: head-only
// expect: Froze everything but the head
int freeParameters() { return 16 * 3 + 3; }

// wrong: all
// expect: Counted all parameters
int freeParameters() { return 9 * 8 + 8 + 9 * 8 * 16 + 16 + 16 * 3 + 3; }

// wrong: old-head
// expect: Kept the old head
int freeParameters() { return 9 * 8 * 16 + 16 + 16 * 9 + 9; }

// wrong: no-bias
// expect: Forgot the biases
int freeParameters() { return 9 * 8 * 16 + 16 * 3; }
