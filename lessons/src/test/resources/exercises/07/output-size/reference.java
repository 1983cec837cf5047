int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    int span = dilation * (kernelSize - 1) + 1;
    return (size + 2 * padding - span) / stride + 1;
}
