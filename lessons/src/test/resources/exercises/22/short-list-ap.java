// reference
double shortListAp() { return 0.25 * 1 + 0.25 * 0.75 + 0.25 * 0.75; }

// wrong: dip
// expect: Left the dip in
double shortListAp() { return 0.25 * 1 + 0.25 * 2 / 3 + 0.25 * 0.75; }

// wrong: three
// expect: Forgot the cell that nobody found
double shortListAp() { return (1 + 0.75 + 0.75) / 3; }

// wrong: last
// expect: Took the last precision
double shortListAp() { return 0.6; }
