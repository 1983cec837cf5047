// reference
int channelsAfter() { return (24 + 6 * 12) / 2; }

// wrong: no-transition
// expect: Forgot the transition
int channelsAfter() { return 24 + 6 * 12; }

// wrong: no-input
// expect: Forgot the input
int channelsAfter() { return 6 * 12 / 2; }

// wrong: five-layers
// expect: Counted one layer too few
int channelsAfter() { return (24 + 5 * 12) / 2; }

// wrong: replaced
// expect: Replaced instead of concatenated
int channelsAfter() { return 6; }
