// reference
int priorCount() { return 38 * 38 * 4 + 19 * 19 * 6 + 10 * 10 * 6 + 5 * 5 * 6 + 3 * 3 * 4 + 4; }

// wrong: positions
// expect: Counted positions
int priorCount() { return 38 * 38 + 19 * 19 + 10 * 10 + 5 * 5 + 3 * 3 + 1; }

// wrong: rows
// expect: Counted one row of each map
int priorCount() { return 38 * 4 + 19 * 6 + 10 * 6 + 5 * 6 + 3 * 4 + 4; }

// wrong: first
// expect: Counted the first map only
int priorCount() { return 38 * 38 * 4; }

// wrong: four
// expect: Took four everywhere
int priorCount() { return 4 * (38 * 38 + 19 * 19 + 100 + 25 + 9 + 1); }
