// reference
double[][] brightestVoxels(double[][][] volume) {
    double[][] image = new double[volume[0].length][volume[0][0].length];
    for (int row = 0; row < image.length; row++) {
        for (int column = 0; column < image[0].length; column++) {
            image[row][column] = volume[0][row][column];
            for (double[][] slice : volume) {
                image[row][column] = Math.max(image[row][column], slice[row][column]);
            }
        }
    }
    return image;
}

// wrong: from-zero
// expect: Began at 0
double[][] brightestVoxels(double[][][] volume) {
    double[][] image = new double[volume[0].length][volume[0][0].length];
    for (double[][] slice : volume) {
        for (int row = 0; row < image.length; row++) {
            for (int column = 0; column < image[0].length; column++) {
                image[row][column] = Math.max(image[row][column], slice[row][column]);
            }
        }
    }
    return image;
}

// wrong: sum
// expect: Added up
double[][] brightestVoxels(double[][][] volume) {
    double[][] image = new double[volume[0].length][volume[0][0].length];
    for (double[][] slice : volume) {
        for (int row = 0; row < image.length; row++) {
            for (int column = 0; column < image[0].length; column++) {
                image[row][column] += slice[row][column];
            }
        }
    }
    return image;
}

// wrong: last-slice
// expect: Only the last slice
double[][] brightestVoxels(double[][][] volume) {
    return volume[volume.length - 1];
}
