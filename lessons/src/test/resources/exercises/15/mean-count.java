// reference
int meanCount() { return 8 * 3; }

// wrong: one-image
// expect: Forgot the images
int meanCount() { return 3; }

// wrong: channels-per-group
// expect: Took the channels per group for the number of groups
int meanCount() { return 8 * 4; }

// wrong: batch
// expect: Counted the means of batch normalization
int meanCount() { return 12; }

// wrong: layer
// expect: Counted the means of layer normalization
int meanCount() { return 8; }

// wrong: instance
// expect: Counted the means of instance normalization
int meanCount() { return 96; }

// wrong: pixels
// expect: Counted the pixels, too
int meanCount() { return 8 * 3 * 25; }

// wrong: values
// expect: Counted the values that share a mean
int meanCount() { return 100; }
