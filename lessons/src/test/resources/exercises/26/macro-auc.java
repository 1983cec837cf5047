// reference
double macroAuc(double[][] outputs, int[] labels) {
    int classes = outputs[0].length;
    double sum = 0;
    for (int k = 0; k < classes; k++) {
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] == k && labels[j] != k) {
                    pairs++;
                    wins += outputs[i][k] > outputs[j][k] ? 1 : outputs[i][k] == outputs[j][k] ? 0.5 : 0;
                }
            }
        }
        sum += wins / pairs;
    }
    return sum / classes;
}

// wrong: last-class
// expect: Took one class only
double macroAuc(double[][] outputs, int[] labels) {
    int k = outputs[0].length - 1;
    double wins = 0;
    int pairs = 0;
    for (int i = 0; i < labels.length; i++) {
        for (int j = 0; j < labels.length; j++) {
            if (labels[i] == k && labels[j] != k) {
                pairs++;
                wins += outputs[i][k] > outputs[j][k] ? 1 : outputs[i][k] == outputs[j][k] ? 0.5 : 0;
            }
        }
    }
    return wins / pairs;
}

// wrong: pooled
// expect: Put the pairs of all classes together
double macroAuc(double[][] outputs, int[] labels) {
    double wins = 0;
    int pairs = 0;
    for (int k = 0; k < outputs[0].length; k++) {
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] == k && labels[j] != k) {
                    pairs++;
                    wins += outputs[i][k] > outputs[j][k] ? 1 : outputs[i][k] == outputs[j][k] ? 0.5 : 0;
                }
            }
        }
    }
    return wins / pairs;
}

// wrong: ties-win
// expect: Counted a tie as a win
double macroAuc(double[][] outputs, int[] labels) {
    int classes = outputs[0].length;
    double sum = 0;
    for (int k = 0; k < classes; k++) {
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] == k && labels[j] != k) {
                    pairs++;
                    wins += outputs[i][k] >= outputs[j][k] ? 1 : 0;
                }
            }
        }
        sum += wins / pairs;
    }
    return sum / classes;
}

// wrong: sum
// expect: Forgot to take the mean over the classes
double macroAuc(double[][] outputs, int[] labels) {
    double sum = 0;
    for (int k = 0; k < outputs[0].length; k++) {
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] == k && labels[j] != k) {
                    pairs++;
                    wins += outputs[i][k] > outputs[j][k] ? 1 : outputs[i][k] == outputs[j][k] ? 0.5 : 0;
                }
            }
        }
        sum += wins / pairs;
    }
    return sum;
}

// wrong: label-of-image
// expect: Your number
double macroAuc(double[][] outputs, int[] labels) {
    int classes = outputs[0].length;
    double sum = 0;
    for (int c = 0; c < classes; c++) {
        double wins = 0, pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] == labels[c] && labels[j] != labels[c]) {
                    pairs++;
                    if (outputs[i][c] > outputs[j][c]) wins++;
                    else if (outputs[i][c] == outputs[j][c]) wins += 0.5;
                }
            }
        }
        sum += wins / pairs;
    }
    return sum / classes;
}
