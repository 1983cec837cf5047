// expect: + 1 added
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    return (size + 2 * padding - dilation * (kernelSize - 1) + 1) / stride + 1;
}
