// reference
double keptValue() { return 0.6 / (1 - 0.25); }

// wrong: unscaled
// expect: Forgot to scale
double keptValue() { return 0.6; }

// wrong: smaller
// expect: Multiplied by the share that is kept
double keptValue() { return 0.6 * 0.75; }

// wrong: by-the-rate
// expect: Divided by the rate
double keptValue() { return 0.6 / 0.25; }

// wrong: dropped
// expect: Dropped it
double keptValue() { return 0; }

// wrong: doubled
// expect: Doubled it
double keptValue() { return 1.2; }
