// reference
int volumeNumbers() { return 8 * 12 * 12 * 12; }

// wrong: flat
// expect: Forgot the third direction
int volumeNumbers() { return 8 * 12 * 12; }

// wrong: one-filter
// expect: Forgot the filters
int volumeNumbers() { return 12 * 12 * 12; }

// wrong: steps
// expect: One window more than steps
int volumeNumbers() { return 8 * 11 * 11 * 11; }

// wrong: no-stride
// expect: Forgot the stride
int volumeNumbers() { return 8 * 24 * 24 * 24; }
