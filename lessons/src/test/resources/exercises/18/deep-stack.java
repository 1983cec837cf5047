// reference
Block part() { return residual(dense(16), sigmoid()); }

// wrong: as-it-was
// expect: learns nothing
// expect: Left the net without a second way
Block part() { return sequential(dense(16), sigmoid()); }

// wrong: outside
// expect: Left the sigmoid on the way
Block part() { return sequential(residual(dense(16)), sigmoid()); }

// wrong: other-activation
// expect: has no sigmoid any more
// expect: Replaced the sigmoid
Block part() { return residual(dense(16), relu()); }
