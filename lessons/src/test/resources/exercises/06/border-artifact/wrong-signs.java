// expect: Let plus and minus cancel
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = ring(zeros).meanNumber().doubleValue();
    double withRepeats = ring(repeats).meanNumber().doubleValue();
    return withZeros / withRepeats;
}
