// expect: Input channels forgotten
long parameters(int channels, int filters, int kernelSize, int stride) {
    return filters * (kernelSize * kernelSize + 1);
}
