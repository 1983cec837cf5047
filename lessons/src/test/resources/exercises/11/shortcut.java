// reference
int[] shortcut(HiddenNet net) {
    double black = net.probability(new double[net.height()][net.width()]);
    int[] best = {0, 0};
    double most = 0;
    for (int row = 0; row < net.height(); row++) {
        for (int column = 0; column < net.width(); column++) {
            double[][] image = new double[net.height()][net.width()];
            image[row][column] = 1;
            double change = Math.abs(net.probability(image) - black);
            if (change > most) {
                most = change;
                best = new int[] {row, column};
            }
        }
    }
    return best;
}

// wrong: highest
// expect: Looked for the highest probability
int[] shortcut(HiddenNet net) {
    int[] best = {0, 0};
    double most = 0;
    for (int row = 0; row < net.height(); row++) {
        for (int column = 0; column < net.width(); column++) {
            double[][] image = new double[net.height()][net.width()];
            image[row][column] = 1;
            if (net.probability(image) > most) {
                most = net.probability(image);
                best = new int[] {row, column};
            }
        }
    }
    return best;
}

// wrong: left-bright
// expect: Left the pixels of the earlier tries bright
int[] shortcut(HiddenNet net) {
    double[][] image = new double[net.height()][net.width()];
    double black = net.probability(image);
    int[] best = {0, 0};
    double most = -1;
    for (int row = 0; row < net.height(); row++) {
        for (int column = 0; column < net.width(); column++) {
            image[row][column] = 1;
            double change = Math.abs(net.probability(image) - black);
            if (change > most) {
                most = change;
                best = new int[] {row, column};
            }
        }
    }
    return best;
}

// wrong: column-first
// expect: Gave the column before the row
int[] shortcut(HiddenNet net) {
    double black = net.probability(new double[net.height()][net.width()]);
    int[] best = {0, 0};
    double most = 0;
    for (int row = 0; row < net.height(); row++) {
        for (int column = 0; column < net.width(); column++) {
            double[][] image = new double[net.height()][net.width()];
            image[row][column] = 1;
            double change = Math.abs(net.probability(image) - black);
            if (change > most) {
                most = change;
                best = new int[] {column, row};
            }
        }
    }
    return best;
}
