// reference
int denseLayerWeights(int channels, int growth, int layer) {
    return 9 * (channels + (layer - 1) * growth) * growth;
}

// wrong: one-too-many
// expect: Let the layer read itself
int denseLayerWeights(int channels, int growth, int layer) {
    return 9 * (channels + layer * growth) * growth;
}

// wrong: no-filters
// expect: Forgot the filters
int denseLayerWeights(int channels, int growth, int layer) {
    return 9 * (channels + (layer - 1) * growth);
}

// wrong: no-kernel
// expect: Forgot the kernel
int denseLayerWeights(int channels, int growth, int layer) {
    return (channels + (layer - 1) * growth) * growth;
}

// wrong: input-only
// expect: Forgot the earlier layers
int denseLayerWeights(int channels, int growth, int layer) {
    return 9 * channels * growth;
}
