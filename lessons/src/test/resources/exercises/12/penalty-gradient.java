// reference
double penaltyGradient() { return 0.03 * -1 + 0.2 * -0.4; }

// wrong: sign
// expect: Forgot the sign
double penaltyGradient() { return 0.11; }

// wrong: no-l1
// expect: Forgot L1
double penaltyGradient() { return -0.08; }

// wrong: no-l2
// expect: Forgot L2
double penaltyGradient() { return -0.03; }

// wrong: l1-sign
// expect: Took the wrong sign for L1
double penaltyGradient() { return 0.03 - 0.08; }

// wrong: penalty
// expect: Computed the penalty, not its gradient
double penaltyGradient() { return 0.03 * 0.4 + 0.1 * 0.16; }
