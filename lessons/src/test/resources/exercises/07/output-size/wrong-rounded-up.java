// expect: Rounded up
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    int span = dilation * (kernelSize - 1) + 1;
    return (int) Math.ceil((size + 2 * padding - span) / (double) stride) + 1;
}
