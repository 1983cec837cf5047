// reference
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (channels * kernelSize * kernelSize + 1);
}

// wrong: bias-forgotten
// expect: Bias forgotten
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * channels * kernelSize * kernelSize;
}

// wrong: bias-per-channel
// expect: A bias for each channel
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * channels * (kernelSize * kernelSize + 1);
}

// wrong: bias-per-weight
// expect: A bias for each weight
long parameters(int channels, int filters, int kernelSize, int stride) {
    return 2 * filters * channels * kernelSize * kernelSize;
}

// wrong: by-stride
// expect: Divided by the stride
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (channels * kernelSize * kernelSize + 1) / stride;
}

// wrong: channels-forgotten
// expect: Input channels forgotten
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (kernelSize * kernelSize + 1);
}

// wrong: power
// expect: Took ^ for a power
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (channels * kernelSize^2 + 1);
}
