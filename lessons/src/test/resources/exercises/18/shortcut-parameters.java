// reference
int shortcutParameters() { return 16 * 32 + 32; }

// wrong: no-bias
// expect: Forgot the biases
int shortcutParameters() { return 16 * 32; }

// wrong: three-by-three
// expect: Took a kernel of 3 × 3
int shortcutParameters() { return 9 * 16 * 32 + 32; }

// wrong: identity
// expect: Thought of the identity
int shortcutParameters() { return 0; }

// wrong: one-weight
// expect: Counted one weight per filter
int shortcutParameters() { return 32 + 32; }
