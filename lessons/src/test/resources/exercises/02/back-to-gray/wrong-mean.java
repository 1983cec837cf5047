// expect: Forgot the mean
double backToGray() {
    return 255 * 2 * known.deviations().get(0);
}
