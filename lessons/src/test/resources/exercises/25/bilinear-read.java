// reference
double bilinear(double[][] map, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    double down = row - top;
    double right = column - left;
    double above = (1 - right) * map[top][left] + right * map[top][left + 1];
    double below = (1 - right) * map[top + 1][left] + right * map[top + 1][left + 1];
    return (1 - down) * above + down * below;
}

// wrong: nearest
// expect: Took the nearest cell
double bilinear(double[][] map, double row, double column) {
    return map[(int) Math.round(row)][(int) Math.round(column)];
}

// wrong: cut-off
// expect: Took the upper left cell
double bilinear(double[][] map, double row, double column) {
    return map[(int) row][(int) column];
}

// wrong: swapped-weights
// expect: Swapped near and far
double bilinear(double[][] map, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    double down = row - top;
    double right = column - left;
    double above = right * map[top][left] + (1 - right) * map[top][left + 1];
    double below = right * map[top + 1][left] + (1 - right) * map[top + 1][left + 1];
    return down * above + (1 - down) * below;
}

// wrong: swapped-axes
// expect: Swapped rows and columns
double bilinear(double[][] map, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    double right = row - top;
    double down = column - left;
    double above = (1 - right) * map[top][left] + right * map[top][left + 1];
    double below = (1 - right) * map[top + 1][left] + right * map[top + 1][left + 1];
    return (1 - down) * above + down * below;
}

// wrong: mean
// expect: Took the plain mean
double bilinear(double[][] map, double row, double column) {
    int top = (int) row;
    int left = (int) column;
    return (map[top][left] + map[top][left + 1] + map[top + 1][left] + map[top + 1][left + 1]) / 4;
}
