// reference
double backToGray() {
    return 255 * (known.means().get(0) + 2 * known.deviations().get(0));
}

// wrong: mean
// expect: Forgot the mean
double backToGray() {
    return 255 * 2 * known.deviations().get(0);
}

// wrong: scale
// expect: Still on the scale from 0 to 1
double backToGray() {
    return known.means().get(0) + 2 * known.deviations().get(0);
}

// wrong: sign
// expect: Subtracted instead of added
double backToGray() {
    return 255 * (known.means().get(0) - 2 * known.deviations().get(0));
}

// wrong: forward
// expect: Computed a z-score
double backToGray() {
    return (2 - known.means().get(0)) / known.deviations().get(0);
}
