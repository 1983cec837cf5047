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

// wrong: only-the-mean-scaled
// expect: Multiplied only the mean by 255
double backToGray() {
    return 255 * known.means().get(0) + 2 * known.deviations().get(0);
}

// wrong: only-the-deviation-scaled
// expect: Forgot the mean, or did not multiply it by 255
double backToGray() {
    return known.means().get(0) + 2 * known.deviations().get(0) * 255;
}

// wrong: divided
// expect: Divided by the deviation
double backToGray() {
    return 255 * (known.means().get(0) + 2 / known.deviations().get(0));
}

// wrong: rounded-early
// expect: Rounded too early
double backToGray() {
    return Math.round(known.means().get(0) + 2 * known.deviations().get(0)) * 255;
}

// wrong: cast-early
// expect: Rounded too early
double backToGray() {
    return (int) (known.means().get(0) + 2 * known.deviations().get(0)) * 255;
}
