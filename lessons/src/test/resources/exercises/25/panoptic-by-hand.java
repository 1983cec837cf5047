// reference
double panopticQuality() { return (0.9 + 0.8 + 0.7) / (3 + 2 / 2.0 + 1 / 2.0); }

// wrong: only-sq
// expect: Computed SQ alone
double panopticQuality() { return (0.9 + 0.8 + 0.7) / 3; }

// wrong: only-rq
// expect: Computed RQ alone
double panopticQuality() { return 3 / 4.5; }

// wrong: whole
// expect: Forgot the halves
double panopticQuality() { return 2.4 / 6; }

// wrong: integers
// expect: Divided by four
double panopticQuality() { return 2.4 / (3 + 2 / 2 + 1 / 2); }
