// expect: Bias forgotten
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * channels * kernelSize * kernelSize;
}
