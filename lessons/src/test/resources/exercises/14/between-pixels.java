// reference
double betweenPixels(double[][] image, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    double down = row - top;
    double right = column - left;
    double above = (1 - right) * image[top][left] + right * image[top][left + 1];
    double below = (1 - right) * image[top + 1][left] + right * image[top + 1][left + 1];
    return (1 - down) * above + down * below;
}

// wrong: nearest
// expect: Took the nearest pixel
double betweenPixels(double[][] image, double row, double column) {
    return image[(int) Math.round(row)][(int) Math.round(column)];
}

// wrong: truncated
// expect: Cut off the decimals
double betweenPixels(double[][] image, double row, double column) {
    return image[(int) row][(int) column];
}

// wrong: same-weights
// expect: Gave all four the same weight
double betweenPixels(double[][] image, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    return (image[top][left] + image[top][left + 1] + image[top + 1][left] + image[top + 1][left + 1]) / 4;
}

// wrong: far-neighbor
// expect: Gave the far neighbor the larger weight
double betweenPixels(double[][] image, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    double down = row - top;
    double right = column - left;
    double above = right * image[top][left] + (1 - right) * image[top][left + 1];
    double below = right * image[top + 1][left] + (1 - right) * image[top + 1][left + 1];
    return down * above + (1 - down) * below;
}
