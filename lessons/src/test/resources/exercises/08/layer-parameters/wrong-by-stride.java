// expect: Divided by the stride
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (channels * kernelSize * kernelSize + 1) / stride;
}
