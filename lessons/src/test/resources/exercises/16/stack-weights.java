// reference
long stackWeights(int kernelSize, int channels) {
    long layers = (kernelSize - 1) / 2;
    return layers * 9 * channels * channels;
}

// wrong: large
// expect: Counted the one large kernel
long stackWeights(int kernelSize, int channels) {
    return kernelSize * kernelSize * channels * channels;
}

// wrong: thirds
// expect: Took a layer for each 3 pixels
long stackWeights(int kernelSize, int channels) {
    return kernelSize / 3 * 9 * channels * channels;
}

// wrong: each-pixel
// expect: Took a layer for each further pixel
long stackWeights(int kernelSize, int channels) {
    return (kernelSize - 1) * 9 * channels * channels;
}

// wrong: one-more
// expect: One layer too many
long stackWeights(int kernelSize, int channels) {
    return (kernelSize + 1) / 2 * 9 * channels * channels;
}

// wrong: channels-once
// expect: Counted the channels once
long stackWeights(int kernelSize, int channels) {
    return (kernelSize - 1) / 2 * 9 * channels;
}
