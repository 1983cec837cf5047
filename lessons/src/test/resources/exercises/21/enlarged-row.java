// reference
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] += row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: overwritten
// expect: Overwrote the stamp before
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] = row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: flipped
// expect: Flipped the kernel
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] += row[x] * kernel[kernel.length - 1 - i];
        }
    }
    return larger;
}

// wrong: no-stride
// expect: Forgot the stride
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[row.length - 1 + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x + i] += row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: repeated
// expect: Repeated the values without the weights
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] += row[x];
        }
    }
    return larger;
}

// wrong: stride-times
// expect: Made the output stride times as long
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[row.length * stride];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] += row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: as-long
// expect: Made the output as long as the row
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[row.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] += row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: stride-within
// expect: Used the stride within a stamp
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x + i * stride] += row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: stride-of-both
// expect: Used the stride within a stamp
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[(x + i) * stride] += row[x] * kernel[i];
        }
    }
    return larger;
}

// wrong: whole-numbers
// expect: numbers
double[] enlargedRow(double[] row, double[] kernel, int stride) {
    double[] larger = new double[stride * (row.length - 1) + kernel.length];
    for (int x = 0; x < row.length; x++) {
        for (int i = 0; i < kernel.length; i++) {
            larger[x * stride + i] += (int) (row[x] * kernel[i]);
        }
    }
    return larger;
}
