// reference
int neighbors(int[][] mask, int row, int column) {
    int count = 0;
    if (row > 0) count += mask[row - 1][column];
    if (column > 0) count += mask[row][column - 1];
    if (row < mask.length - 1) count += mask[row + 1][column];
    if (column < mask[row].length - 1) count += mask[row][column + 1];
    return count;
}

// wrong: eight
// expect: Counted 8 neighbors
int neighbors(int[][] mask, int row, int column) {
    int count = 0;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            int y = row + i, x = column + j;
            boolean inside = y >= 0 && y < mask.length && x >= 0 && x < mask[0].length;
            if (inside && (i != 0 || j != 0)) {
                count += mask[y][x];
            }
        }
    }
    return count;
}

// wrong: itself
// expect: Counted the pixel itself
int neighbors(int[][] mask, int row, int column) {
    int count = 0;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            int y = row + i, x = column + j;
            boolean inside = y >= 0 && y < mask.length && x >= 0 && x < mask[0].length;
            if (inside && (i == 0 || j == 0)) {
                count += mask[y][x];
            }
        }
    }
    return count;
}

// wrong: diagonals
// expect: Counted the diagonal neighbors
int neighbors(int[][] mask, int row, int column) {
    int count = 0;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            int y = row + i, x = column + j;
            boolean inside = y >= 0 && y < mask.length && x >= 0 && x < mask[0].length;
            if (inside && i != 0 && j != 0) {
                count += mask[y][x];
            }
        }
    }
    return count;
}

// wrong: border
// expect: Went over the border
int neighbors(int[][] mask, int row, int column) {
    return mask[row - 1][column] + mask[row + 1][column] + mask[row][column - 1] + mask[row][column + 1];
}

// wrong: minus-one
// expect: Your number
int neighbors(int[][] mask, int row, int column) {
    int count = -1;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            int y = row + i, x = column + j;
            boolean inside = y >= 0 && y < mask.length && x >= 0 && x < mask[0].length;
            if (inside && (i == 0 || j == 0) && mask[y][x] == 1) {
                count++;
            }
        }
    }
    return count;
}

// wrong: like-the-pixel
// expect: Your number
int neighbors(int[][] mask, int row, int column) {
    int count = 0;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            int y = row + i, x = column + j;
            boolean inside = y >= 0 && y < mask.length && x >= 0 && x < mask[0].length;
            if (inside && (i == 0) != (j == 0) && mask[y][x] == mask[row][column]) {
                count++;
            }
        }
    }
    return count;
}

// wrong: as-given
// expect: Kept the program of the text
int neighbors(int[][] mask, int row, int column) {
    int count = 0;
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            count += mask[row + i][column + j];
        }
    }
    return count;
}
