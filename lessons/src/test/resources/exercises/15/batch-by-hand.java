// reference
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int unit = 0; unit < batch[0].length; unit++) {
        double mean = 0, variance = 0;
        for (double[] image : batch) {
            mean += image[unit] / batch.length;
        }
        for (double[] image : batch) {
            variance += (image[unit] - mean) * (image[unit] - mean) / batch.length;
        }
        for (int n = 0; n < batch.length; n++) {
            result[n][unit] = (batch[n][unit] - mean) / Math.sqrt(variance + epsilon);
        }
    }
    return result;
}

// wrong: rows
// expect: Normalized each row
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int n = 0; n < batch.length; n++) {
        double mean = 0, variance = 0;
        for (double x : batch[n]) {
            mean += x / batch[n].length;
        }
        for (double x : batch[n]) {
            variance += (x - mean) * (x - mean) / batch[n].length;
        }
        for (int unit = 0; unit < batch[n].length; unit++) {
            result[n][unit] = (batch[n][unit] - mean) / Math.sqrt(variance + epsilon);
        }
    }
    return result;
}

// wrong: outside
// expect: Added epsilon outside the root
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int unit = 0; unit < batch[0].length; unit++) {
        double mean = 0, variance = 0;
        for (double[] image : batch) {
            mean += image[unit] / batch.length;
        }
        for (double[] image : batch) {
            variance += (image[unit] - mean) * (image[unit] - mean) / batch.length;
        }
        for (int n = 0; n < batch.length; n++) {
            result[n][unit] = (batch[n][unit] - mean) / (Math.sqrt(variance) + epsilon);
        }
    }
    return result;
}

// wrong: no-root
// expect: Divided by the variance
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int unit = 0; unit < batch[0].length; unit++) {
        double mean = 0, variance = 0;
        for (double[] image : batch) {
            mean += image[unit] / batch.length;
        }
        for (double[] image : batch) {
            variance += (image[unit] - mean) * (image[unit] - mean) / batch.length;
        }
        for (int n = 0; n < batch.length; n++) {
            result[n][unit] = (batch[n][unit] - mean) / (variance + epsilon);
        }
    }
    return result;
}

// wrong: statistician
// expect: minus 1
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int unit = 0; unit < batch[0].length; unit++) {
        double mean = 0, variance = 0;
        for (double[] image : batch) {
            mean += image[unit] / batch.length;
        }
        for (double[] image : batch) {
            variance += (image[unit] - mean) * (image[unit] - mean) / (batch.length - 1);
        }
        for (int n = 0; n < batch.length; n++) {
            result[n][unit] = (batch[n][unit] - mean) / Math.sqrt(variance + epsilon);
        }
    }
    return result;
}

// wrong: no-epsilon
// expect: Forgot epsilon
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int unit = 0; unit < batch[0].length; unit++) {
        double mean = 0, variance = 0;
        for (double[] image : batch) {
            mean += image[unit] / batch.length;
        }
        for (double[] image : batch) {
            variance += (image[unit] - mean) * (image[unit] - mean) / batch.length;
        }
        for (int n = 0; n < batch.length; n++) {
            result[n][unit] = (batch[n][unit] - mean) / Math.sqrt(variance);
        }
    }
    return result;
}

// wrong: sum-of-squares
// expect: Did not divide the sum of the squares
double[][] batchNormalize(double[][] batch, double epsilon) {
    double[][] result = new double[batch.length][batch[0].length];
    for (int unit = 0; unit < batch[0].length; unit++) {
        double mean = 0, squares = 0;
        for (double[] image : batch) {
            mean += image[unit] / batch.length;
        }
        for (double[] image : batch) {
            squares += (image[unit] - mean) * (image[unit] - mean);
        }
        for (int n = 0; n < batch.length; n++) {
            result[n][unit] = (batch[n][unit] - mean) / Math.sqrt(squares + epsilon);
        }
    }
    return result;
}
