// reference
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    int span = dilation * (kernelSize - 1) + 1;
    return (size + 2 * padding - span) / stride + 1;
}

// wrong: no-dilation
// expect: Left the dilation out
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    return (size + 2 * padding - kernelSize) / stride + 1;
}

// wrong: no-first-window
// expect: Forgot the + 1
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    int span = dilation * (kernelSize - 1) + 1;
    return (size + 2 * padding - span) / stride;
}

// wrong: padded-once
// expect: Padded one side only
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    int span = dilation * (kernelSize - 1) + 1;
    return (size + padding - span) / stride + 1;
}

// wrong: parentheses
// expect: Subtracted the span without parentheses
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    return (size + 2 * padding - dilation * (kernelSize - 1) + 1) / stride + 1;
}

// wrong: rounded-up
// expect: Rounded up
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    int span = dilation * (kernelSize - 1) + 1;
    return (int) Math.ceil((size + 2 * padding - span) / (double) stride) + 1;
}

// wrong: span
// expect: Took dilation times kernel size as the span
int outputSize(int size, int kernelSize, int stride, int padding, int dilation) {
    return (size + 2 * padding - dilation * kernelSize) / stride + 1;
}
