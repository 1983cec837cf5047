// reference
int[] strongestPixel(double[][][] gradient) {
    int[] best = {0, 0};
    double most = 0;
    for (int c = 0; c < gradient.length; c++) {
        for (int row = 0; row < gradient[c].length; row++) {
            for (int column = 0; column < gradient[c][row].length; column++) {
                if (Math.abs(gradient[c][row][column]) > most) {
                    most = Math.abs(gradient[c][row][column]);
                    best = new int[] {row, column};
                }
            }
        }
    }
    return best;
}

// wrong: signed
// expect: Left out the absolute value
int[] strongestPixel(double[][][] gradient) {
    int[] best = {0, 0};
    double most = 0;
    for (int c = 0; c < gradient.length; c++) {
        for (int row = 0; row < gradient[c].length; row++) {
            for (int column = 0; column < gradient[c][row].length; column++) {
                if (gradient[c][row][column] > most) {
                    most = gradient[c][row][column];
                    best = new int[] {row, column};
                }
            }
        }
    }
    return best;
}

// wrong: first-channel
// expect: Looked at the first channel only
int[] strongestPixel(double[][][] gradient) {
    int[] best = {0, 0};
    double most = 0;
    for (int row = 0; row < gradient[0].length; row++) {
        for (int column = 0; column < gradient[0][row].length; column++) {
            if (Math.abs(gradient[0][row][column]) > most) {
                most = Math.abs(gradient[0][row][column]);
                best = new int[] {row, column};
            }
        }
    }
    return best;
}

// wrong: sum
// expect: Added up the channels
int[] strongestPixel(double[][][] gradient) {
    int[] best = {0, 0};
    double most = 0;
    for (int row = 0; row < gradient[0].length; row++) {
        for (int column = 0; column < gradient[0][row].length; column++) {
            double sum = 0;
            for (double[][] channel : gradient) {
                sum += Math.abs(channel[row][column]);
            }
            if (sum > most) {
                most = sum;
                best = new int[] {row, column};
            }
        }
    }
    return best;
}

// wrong: column-first
// expect: Gave the column before the row
int[] strongestPixel(double[][][] gradient) {
    int[] best = {0, 0};
    double most = 0;
    for (int c = 0; c < gradient.length; c++) {
        for (int row = 0; row < gradient[c].length; row++) {
            for (int column = 0; column < gradient[c][row].length; column++) {
                if (Math.abs(gradient[c][row][column]) > most) {
                    most = Math.abs(gradient[c][row][column]);
                    best = new int[] {column, row};
                }
            }
        }
    }
    return best;
}
