// reference
int windowsCounted() { return ((96 - 24) / 6 + 1) * ((128 - 24) / 6 + 1); }

// wrong: no-first
// expect: Forgot the first window
int windowsCounted() { return (96 - 24) / 6 * ((128 - 24) / 6); }

// wrong: whole-image
// expect: Divided the whole image
int windowsCounted() { return 96 / 6 * (128 / 6); }

// wrong: stride-one
// expect: Took a stride of 1
int windowsCounted() { return (96 - 24 + 1) * (128 - 24 + 1); }

// wrong: sum
// expect: Added rows and columns
int windowsCounted() { return 13 + 18; }
