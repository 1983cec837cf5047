// reference
int nextLayer() {
    return 16 * (8 * 9 + 1);
}

// wrong: bias-forgotten
// expect: Bias forgotten
int nextLayer() {
    return 16 * 8 * 9;
}

// wrong: bias-per-input
// expect: A bias for each input map
int nextLayer() {
    return 16 * 8 * 9 + 8;
}

// wrong: bias-per-kernel
// expect: A bias for each kernel
int nextLayer() {
    return 16 * 8 * (9 + 1);
}

// wrong: bias-per-weight
// expect: A bias for each weight
int nextLayer() {
    return 16 * 8 * 9 * 2;
}

// wrong: channels-forgotten
// expect: Input channels forgotten
int nextLayer() {
    return 16 * (9 + 1);
}

// wrong: picture-channels
// expect: Took the channels of the image
int nextLayer() {
    return 16 * (3 * 9 + 1);
}
