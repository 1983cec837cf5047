double backToGray() {
    return 255 * (known.means().get(0) + 2 * known.deviations().get(0));
}
