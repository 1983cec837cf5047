// reference
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernelSizes.length; layer++) {
        size += (kernelSizes[layer] - 1) * jump;
        jump *= strides[layer];
    }
    return size;
}

// wrong: no-strides
// expect: Left the strides out
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = 1;
    for (int k : kernelSizes) {
        size += k - 1;
    }
    return size;
}

// wrong: too-early
// expect: Multiplied the jump by the stride too early
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernelSizes.length; layer++) {
        jump *= strides[layer];
        size += (kernelSizes[layer] - 1) * jump;
    }
    return size;
}

// wrong: whole-kernel
// expect: Added the whole kernel
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernelSizes.length; layer++) {
        size += kernelSizes[layer] * jump;
        jump *= strides[layer];
    }
    return size;
}

// wrong: zero
// expect: Started with 0 pixels
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = 0;
    int jump = 1;
    for (int layer = 0; layer < kernelSizes.length; layer++) {
        size += (kernelSizes[layer] - 1) * jump;
        jump *= strides[layer];
    }
    return size;
}

// wrong: added
// expect: Added the strides
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = 1;
    int jump = 1;
    for (int layer = 0; layer < kernelSizes.length; layer++) {
        size += (kernelSizes[layer] - 1) * jump;
        jump += strides[layer];
    }
    return size;
}

// wrong: one-stride
// expect: Used only the stride of the layer before
int fieldSize(int[] kernelSizes, int[] strides) {
    int size = kernelSizes[0];
    for (int layer = 1; layer < kernelSizes.length; layer++) {
        size += (kernelSizes[layer] - 1) * strides[layer - 1];
    }
    return size;
}
