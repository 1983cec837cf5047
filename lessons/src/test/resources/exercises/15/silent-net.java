// reference
LayerSwap repair() { return swap(5, batchNorm()); }

// wrong: larger-filters
// expect: gives every image the same answer
// expect: Left the cause in place
LayerSwap repair() { return swap(4, conv(8, 5)); }

// wrong: more-units
// expect: Left the cause in place
LayerSwap repair() { return swap(3, leakyRelu()); }

// wrong: one-less
// expect: has a normalization less
// expect: Took a normalization away
LayerSwap repair() { return swap(5, relu()); }

// wrong: flat
// expect: learns too little
// expect: Replaced the pooling by flatten()
LayerSwap repair() { return swap(6, flatten()); }

// wrong: nothing-there
// expect: has a normalization less
// expect: Took a normalization away
LayerSwap repair() { return swap(5, identity()); }
