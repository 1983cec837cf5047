// expect: Took dilation times kernel size as the span
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    return (size + 2 * padding - dilation * kernelSize) / stride + 1;
}
