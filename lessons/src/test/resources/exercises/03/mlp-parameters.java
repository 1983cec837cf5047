// reference
int mlpParameters() { return 3 * 32 * 32 * 20 + 20 + 20 * 4 + 4; }

// wrong: no-biases
// expect: Forgot the biases
int mlpParameters() { return 3 * 32 * 32 * 20 + 20 * 4; }

// wrong: last-bias
// expect: Forgot the biases of the last layer
int mlpParameters() { return 3 * 32 * 32 * 20 + 20 + 20 * 4; }

// wrong: gray
// expect: Counted one channel only
int mlpParameters() { return 32 * 32 * 20 + 20 + 20 * 4 + 4; }

// wrong: one-layer
// expect: Stopped after the hidden layer
int mlpParameters() { return 3 * 32 * 32 * 20 + 20; }

// wrong: units
// expect: Counted units instead of connections
int mlpParameters() { return 3 * 32 * 32 + 20 + 4; }
