// reference
int savedWeights() { return 64 * 64 * (25 - 18); }

// wrong: one-kernel
// expect: Counted a single kernel
int savedWeights() { return 25 - 2 * 9; }

// wrong: one-filter
// expect: Counted a single filter
int savedWeights() { return 64 * (25 - 2 * 9); }

// wrong: one-layer
// expect: Counted one 3×3 layer
int savedWeights() { return 64 * 64 * (25 - 9); }

// wrong: left
// expect: Counted what is left
int savedWeights() { return 2 * 64 * 64 * 9; }

// wrong: biases
// expect: Counted the biases
int savedWeights() { return 64 * (64 * 25 + 1) - 2 * 64 * (64 * 9 + 1); }
