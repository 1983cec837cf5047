// reference
double pairsAuc(double[] outputs, int[] labels) {
    double wins = 0;
    int pairs = 0;
    for (int i = 0; i < outputs.length; i++) {
        for (int j = 0; j < outputs.length; j++) {
            if (labels[i] == 1 && labels[j] == 0) {
                pairs++;
                wins += outputs[i] > outputs[j] ? 1 : outputs[i] == outputs[j] ? 0.5 : 0;
            }
        }
    }
    return wins / pairs;
}

// wrong: ties-win
// expect: Counted a tie as a win
double pairsAuc(double[] outputs, int[] labels) {
    double wins = 0;
    int pairs = 0;
    for (int i = 0; i < outputs.length; i++) {
        for (int j = 0; j < outputs.length; j++) {
            if (labels[i] == 1 && labels[j] == 0) {
                pairs++;
                wins += outputs[i] >= outputs[j] ? 1 : 0;
            }
        }
    }
    return wins / pairs;
}

// wrong: ties-lose
// expect: Counted a tie as nothing
double pairsAuc(double[] outputs, int[] labels) {
    double wins = 0;
    int pairs = 0;
    for (int i = 0; i < outputs.length; i++) {
        for (int j = 0; j < outputs.length; j++) {
            if (labels[i] == 1 && labels[j] == 0) {
                pairs++;
                wins += outputs[i] > outputs[j] ? 1 : 0;
            }
        }
    }
    return wins / pairs;
}

// wrong: other-way
// expect: Compared the wrong way round
double pairsAuc(double[] outputs, int[] labels) {
    double wins = 0;
    int pairs = 0;
    for (int i = 0; i < outputs.length; i++) {
        for (int j = 0; j < outputs.length; j++) {
            if (labels[i] == 0 && labels[j] == 1) {
                pairs++;
                wins += outputs[i] > outputs[j] ? 1 : outputs[i] == outputs[j] ? 0.5 : 0;
            }
        }
    }
    return wins / pairs;
}

// wrong: all-pairs
// expect: Divided by the number of all pairs of images
double pairsAuc(double[] outputs, int[] labels) {
    double wins = 0;
    for (int i = 0; i < outputs.length; i++) {
        for (int j = 0; j < outputs.length; j++) {
            if (labels[i] == 1 && labels[j] == 0) {
                wins += outputs[i] > outputs[j] ? 1 : outputs[i] == outputs[j] ? 0.5 : 0;
            }
        }
    }
    return wins / (outputs.length * outputs.length);
}
