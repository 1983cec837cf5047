// expect: Still on the scale from 0 to 1
double backToGray() {
    return known.means().get(0) + 2 * known.deviations().get(0);
}
