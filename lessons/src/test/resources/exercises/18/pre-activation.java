// reference
Block preActivation() {
    return residual(batchNorm(), relu(), conv(4, 3).same(), batchNorm(), relu(), conv(4, 3).same());
}

// wrong: relu-after
// expect: loses the negative values
// expect: Left the ReLU after the addition
Block preActivation() {
    return sequential(residual(conv(4, 3).same(), batchNorm(), relu(), conv(4, 3).same(), batchNorm()), relu());
}

// wrong: no-skip
// expect: Forgot the skip connection
Block preActivation() {
    return sequential(batchNorm(), relu(), conv(4, 3).same(), batchNorm(), relu(), conv(4, 3).same());
}

// wrong: one-relu
// expect: Only removed the last ReLU
Block preActivation() {
    return residual(conv(4, 3).same(), batchNorm(), relu(), conv(4, 3).same(), batchNorm());
}

// wrong: without-relu
// expect: does not activate before each convolution
Block preActivation() {
    return residual(batchNorm(), conv(4, 3).same(), batchNorm(), conv(4, 3).same());
}

// wrong: both-norms-first
// expect: does not activate before each convolution
Block preActivation() {
    return residual(batchNorm(), relu(), batchNorm(), conv(4, 3).same(), relu(), conv(4, 3).same());
}

// wrong: small-kernels
// expect: isn't 3 × 3
Block preActivation() {
    return residual(batchNorm(), relu(), conv(4, 1), batchNorm(), relu(), conv(4, 3).same());
}
