// expect: Subtracted
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = abs(ring(zeros)).meanNumber().doubleValue();
    double withRepeats = abs(ring(repeats)).meanNumber().doubleValue();
    return withZeros - withRepeats;
}
