// reference
long blockParameters(int channels, int filters, int convolutions) {
    long first = (9L * channels + 1) * filters;
    long other = (9L * filters + 1) * filters;
    return first + (convolutions - 1) * other;
}

// wrong: input-only
// expect: Let every convolution read the input
long blockParameters(int channels, int filters, int convolutions) {
    return convolutions * (9L * channels + 1) * filters;
}

// wrong: own-maps-only
// expect: Let every convolution read the block's own maps
long blockParameters(int channels, int filters, int convolutions) {
    return convolutions * (9L * filters + 1) * filters;
}

// wrong: one-more
// expect: One convolution too many
long blockParameters(int channels, int filters, int convolutions) {
    return (9L * channels + 1) * filters + convolutions * (9L * filters + 1) * filters;
}

// wrong: no-biases
// expect: Forgot the biases
long blockParameters(int channels, int filters, int convolutions) {
    return 9L * channels * filters + (convolutions - 1) * 9L * filters * filters;
}

// wrong: two
// expect: Counted two convolutions
long blockParameters(int channels, int filters, int convolutions) {
    return (9L * channels + 1) * filters + (9L * filters + 1) * filters;
}
