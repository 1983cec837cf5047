// reference
double mergedNuclei() { return 4 / (4 + 2 / 2.0 + 6 / 2.0); }

// wrong: no-false-positives
// expect: Forgot the false positives
double mergedNuclei() { return 4 / (4 + 6 / 2.0); }

// wrong: no-misses
// expect: Forgot the missed nuclei
double mergedNuclei() { return 4 / (4 + 2 / 2.0); }

// wrong: recall
// expect: Computed the recall
double mergedNuclei() { return 4 / 10.0; }

// wrong: perfect
// expect: Took every pixel for every nucleus
double mergedNuclei() { return 1; }
