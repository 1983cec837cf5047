// expect: Counted sets instead of samples
double grayShare() {
    return 14 / 18.0;
}
