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
// expect: Went to the dark side
double backToGray() {
    return 255 * (known.means().get(0) - 2 * known.deviations().get(0));
}
