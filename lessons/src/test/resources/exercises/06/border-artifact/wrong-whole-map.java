// expect: Averaged over the whole map
double borderArtifact(INDArray picture, INDArray kernel) {
    var zeros = convolve(pad(picture, 1), kernel).map();
    var repeats = convolve(padReplicate(picture, 1), kernel).map();
    double withZeros = abs(zeros).meanNumber().doubleValue();
    double withRepeats = abs(repeats).meanNumber().doubleValue();
    return withZeros / withRepeats;
}
