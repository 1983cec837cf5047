// reference
int unseenPixels(int size, int kernelSize, int stride) {
    boolean[] seen = new boolean[size];
    for (int start = 0; start + kernelSize <= size; start += stride) {
        for (int i = 0; i < kernelSize; i++) {
            seen[start + i] = true;
        }
    }
    int unseen = 0;
    for (boolean one : seen) {
        unseen += one ? 0 : 1;
    }
    return unseen;
}

// wrong: behind-the-last
// expect: Counted only the pixels behind the last window
int unseenPixels(int size, int kernelSize, int stride) {
    return (size - kernelSize) % stride;
}

// wrong: last-window
// expect: Missed the last window
int unseenPixels(int size, int kernelSize, int stride) {
    int unseen = size;
    for (int start = 0; start + kernelSize + stride <= size; start += stride) {
        unseen -= Math.min(kernelSize, stride);
    }
    return unseen - Math.max(0, kernelSize - stride);
}

// wrong: seen
// expect: Counted the pixels that are seen
int unseenPixels(int size, int kernelSize, int stride) {
    boolean[] seen = new boolean[size];
    for (int start = 0; start + kernelSize <= size; start += stride) {
        for (int i = 0; i < kernelSize; i++) {
            seen[start + i] = true;
        }
    }
    int count = 0;
    for (boolean one : seen) {
        count += one ? 1 : 0;
    }
    return count;
}

// wrong: overlaps
// expect: Counted overlaps as gaps
int unseenPixels(int size, int kernelSize, int stride) {
    int windows = (size - kernelSize) / stride + 1;
    return (size - kernelSize) % stride + (windows - 1) * (stride - kernelSize);
}
