// reference
double diceByHand() { return 2.0 * 30 / (2 * 30 + 10 + 20); }

// wrong: iou
// expect: Computed the IoU
double diceByHand() { return 30.0 / 60; }

// wrong: once
// expect: Forgot to count the common pixels twice
double diceByHand() { return 30.0 / 90; }

// wrong: precision
// expect: Divided by the prediction alone
double diceByHand() { return 30.0 / 40; }

// wrong: integers
// expect: Divided by an integer
double diceByHand() { return 60 / 90; }

// wrong: once-below
// expect: Counted the common pixels once below the line
double diceByHand() { return 2 * 30.0 / (30 + 10 + 20); }
