// reference
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = abs(ring(zeros)).meanNumber().doubleValue();
    double withRepeats = abs(ring(repeats)).meanNumber().doubleValue();
    return withZeros / withRepeats;
}

// wrong: difference
// expect: Subtracted
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = abs(ring(zeros)).meanNumber().doubleValue();
    double withRepeats = abs(ring(repeats)).meanNumber().doubleValue();
    return withZeros - withRepeats;
}

// wrong: no-frame
// expect: Compared with a map without padding
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(picture, kernel).map();
    double withZeros = abs(ring(zeros)).meanNumber().doubleValue();
    double withRepeats = abs(ring(repeats)).meanNumber().doubleValue();
    return withZeros / withRepeats;
}

// wrong: signs
// expect: Let plus and minus cancel
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = ring(zeros).meanNumber().doubleValue();
    double withRepeats = ring(repeats).meanNumber().doubleValue();
    return withZeros / withRepeats;
}

// wrong: way-round
// expect: Divided the wrong way around
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = abs(ring(zeros)).meanNumber().doubleValue();
    double withRepeats = abs(ring(repeats)).meanNumber().doubleValue();
    return withRepeats / withZeros;
}

// wrong: whole-map
// expect: Averaged over the whole map
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = abs(zeros).meanNumber().doubleValue();
    double withRepeats = abs(repeats).meanNumber().doubleValue();
    return withZeros / withRepeats;
}
