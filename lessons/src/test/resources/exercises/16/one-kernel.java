// reference
double[] oneKernel(double[] first, double[] second) {
    double[] result = new double[first.length + second.length - 1];
    for (int i = 0; i < first.length; i++) {
        for (int j = 0; j < second.length; j++) {
            result[i + j] += first[i] * second[j];
        }
    }
    return result;
}

// wrong: turned
// expect: Turned the second kernel around
double[] oneKernel(double[] first, double[] second) {
    double[] result = new double[first.length + second.length - 1];
    for (int i = 0; i < first.length; i++) {
        for (int j = 0; j < second.length; j++) {
            result[i + second.length - 1 - j] += first[i] * second[j];
        }
    }
    return result;
}

// wrong: overwritten
// expect: Overwrote instead of adding
double[] oneKernel(double[] first, double[] second) {
    double[] result = new double[first.length + second.length - 1];
    for (int i = 0; i < first.length; i++) {
        for (int j = 0; j < second.length; j++) {
            result[i + j] = first[i] * second[j];
        }
    }
    return result;
}

// wrong: summed
// expect: Added the kernels
double[] oneKernel(double[] first, double[] second) {
    double[] result = new double[first.length + second.length - 1];
    for (int i = 0; i < first.length; i++) {
        for (int j = 0; j < second.length; j++) {
            result[i + j] += first[i] + second[j];
        }
    }
    return result;
}

// wrong: too-long
// expect: Made the kernel one weight too long
double[] oneKernel(double[] first, double[] second) {
    double[] result = new double[first.length + second.length];
    for (int i = 0; i < first.length; i++) {
        for (int j = 0; j < second.length; j++) {
            result[i + j] += first[i] * second[j];
        }
    }
    return result;
}

// wrong: element-wise
// expect: Multiplied weight by weight
double[] oneKernel(double[] first, double[] second) {
    double[] result = new double[Math.min(first.length, second.length)];
    for (int i = 0; i < result.length; i++) {
        result[i] = first[i] * second[i];
    }
    return result;
}
