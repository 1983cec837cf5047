// reference
int keptEpoch(double[] losses, int patience) {
    int best = 0;
    for (int epoch = 1; epoch < losses.length; epoch++) {
        if (losses[epoch] < losses[best]) {
            best = epoch;
        }
        if (epoch - best == patience) {
            return best + 1;
        }
    }
    return best + 1;
}

// wrong: all
// expect: Looked at all epochs
int keptEpoch(double[] losses, int patience) {
    int best = 0;
    for (int epoch = 1; epoch < losses.length; epoch++) {
        if (losses[epoch] < losses[best]) {
            best = epoch;
        }
    }
    return best + 1;
}

// wrong: ended
// expect: Returned the epoch where training ends
int keptEpoch(double[] losses, int patience) {
    int best = 0;
    for (int epoch = 1; epoch < losses.length; epoch++) {
        if (losses[epoch] < losses[best]) {
            best = epoch;
        }
        if (epoch - best == patience) {
            return epoch + 1;
        }
    }
    return losses.length;
}

// wrong: from-0
// expect: Counted epochs from 0
int keptEpoch(double[] losses, int patience) {
    int best = 0;
    for (int epoch = 1; epoch < losses.length; epoch++) {
        if (losses[epoch] < losses[best]) {
            best = epoch;
        }
        if (epoch - best == patience) {
            return best;
        }
    }
    return best;
}

// wrong: one-more
// expect: Was patient for one epoch too many
int keptEpoch(double[] losses, int patience) {
    int best = 0;
    for (int epoch = 1; epoch < losses.length; epoch++) {
        if (losses[epoch] < losses[best]) {
            best = epoch;
        }
        if (epoch - best > patience) {
            return best + 1;
        }
    }
    return best + 1;
}

// wrong: first-rise
// expect: Stopped at the first rise
int keptEpoch(double[] losses, int patience) {
    int best = 0;
    for (int epoch = 1; epoch < losses.length; epoch++) {
        if (losses[epoch] > losses[best]) {
            return best + 1;
        }
        best = epoch;
    }
    return best + 1;
}
