// expect: Left the dilation out
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    return (size + 2 * padding - kernelSize) / stride + 1;
}
