// expect: A bias for each weight
long parameters(int channels, int filters, int kernelSize, int stride) {
    return 2 * filters * channels * kernelSize * kernelSize;
}
