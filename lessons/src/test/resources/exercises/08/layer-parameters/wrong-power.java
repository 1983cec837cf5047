// expect: Took ^ for a power
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (channels * kernelSize^2 + 1);
}
