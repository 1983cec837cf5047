// reference
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        if (!training) {
            result[i] = values[i];
        } else if (chances[i] >= rate) {
            result[i] = values[i] / (1 - rate);
        }
    }
    return result;
}

// wrong: always
// expect: Left dropout on at inference
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        if (chances[i] >= rate) {
            result[i] = values[i] / (1 - rate);
        }
    }
    return result;
}

// wrong: unscaled
// expect: Forgot to scale
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        boolean isDropped = training && chances[i] < rate;
        result[i] = isDropped ? 0 : values[i];
    }
    return result;
}

// wrong: first-version
// expect: Scaled in inference instead of training
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        if (training) {
            result[i] = chances[i] < rate ? 0 : values[i];
        } else {
            result[i] = values[i] * (1 - rate);
        }
    }
    return result;
}

// wrong: by-the-rate
// expect: Divided by the rate
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        if (!training) {
            result[i] = values[i];
        } else if (chances[i] >= rate) {
            result[i] = values[i] / rate;
        }
    }
    return result;
}

// wrong: way-round
// expect: Kept what should be dropped
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        if (!training) {
            result[i] = values[i];
        } else if (chances[i] < rate) {
            result[i] = values[i] / (1 - rate);
        }
    }
    return result;
}

// wrong: mask
// expect: Returned the mask
double[] dropForward(double[] values, double[] chances, double rate, boolean training) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
        result[i] = chances[i] < rate ? 0 : 1;
    }
    return result;
}
