// reference
double emptyShare(int[][] mask) {
    int top = mask.length, left = mask[0].length, bottom = 0, right = 0;
    double filled = 0;
    for (int row = 0; row < mask.length; row++) {
        for (int column = 0; column < mask[0].length; column++) {
            if (mask[row][column] == 1) {
                top = Math.min(top, row);
                left = Math.min(left, column);
                bottom = Math.max(bottom, row);
                right = Math.max(right, column);
                filled++;
            }
        }
    }
    return 1 - filled / ((bottom - top + 1) * (right - left + 1));
}

// wrong: image
// expect: Took the whole image as the box
double emptyShare(int[][] mask) {
    double filled = 0;
    for (int[] line : mask) {
        for (int pixel : line) {
            filled += pixel;
        }
    }
    return 1 - filled / (mask.length * mask[0].length);
}

// wrong: from-zero
// expect: Started the box at 0
double emptyShare(int[][] mask) {
    int bottom = 0, right = 0;
    double filled = 0;
    for (int row = 0; row < mask.length; row++) {
        for (int column = 0; column < mask[0].length; column++) {
            if (mask[row][column] == 1) {
                bottom = Math.max(bottom, row);
                right = Math.max(right, column);
                filled++;
            }
        }
    }
    return 1 - filled / ((bottom + 1) * (right + 1));
}

// wrong: filled
// expect: Returned the share of the object
double emptyShare(int[][] mask) {
    int top = mask.length, left = mask[0].length, bottom = 0, right = 0;
    double filled = 0;
    for (int row = 0; row < mask.length; row++) {
        for (int column = 0; column < mask[0].length; column++) {
            if (mask[row][column] == 1) {
                top = Math.min(top, row);
                left = Math.min(left, column);
                bottom = Math.max(bottom, row);
                right = Math.max(right, column);
                filled++;
            }
        }
    }
    return filled / ((bottom - top + 1) * (right - left + 1));
}

// wrong: first-and-last
// expect: Took the first and the last pixel as corners
double emptyShare(int[][] mask) {
    int top = 0, left = 0, bottom = 0, right = 0, count = 0;
    for (int r = 0; r < mask.length; r++) {
        for (int c = 0; c < mask[0].length; c++) {
            if (mask[r][c] == 1) {
                if (count == 0) {
                    top = r;
                    left = c;
                }
                bottom = r; right = c;
                count++;
            }
        }
    }
    return 1 - (double) count / ((bottom - top + 1) * (right - left + 1));
}

// wrong: left-of-the-first
// expect: Your number
double emptyShare(int[][] mask) {
    int top = 0, left = 0, bottom = 0, right = 0, count = 0;
    for (int r = 0; r < mask.length; r++) {
        for (int c = 0; c < mask[0].length; c++) {
            if (mask[r][c] == 1) {
                if (count == 0) {
                    top = r;
                    left = c;
                }
                bottom = r; right = Math.max(right, c);
                count++;
            }
        }
    }
    return 1 - (double) count / ((bottom - top + 1) * (right - left + 1));
}

// wrong: else
// expect: Your number
double emptyShare(int[][] mask) {
    int top = mask.length, left = mask[0].length, bottom = 0, right = 0;
    double count = 0;
    for (int r = 0; r < mask.length; r++) {
        for (int c = 0; c < mask[0].length; c++) {
            if (mask[r][c] == 1) {
                if (r < top) top = r;
                else if (r > bottom) bottom = r;
                if (c < left) left = c;
                else if (c > right) right = c;
                count++;
            }
        }
    }
    return 1 - count / ((bottom - top + 1) * (right - left + 1));
}

// wrong: columns-for-rows
// expect: Your number
double emptyShare(int[][] mask) {
    int top = mask[0].length, left = mask[0].length, bottom = 0, right = 0;
    double count = 0;
    for (int r = 0; r < mask.length; r++) {
        for (int c = 0; c < mask[0].length; c++) {
            if (mask[r][c] == 1) {
                if (r < top) top = r;
                if (r > bottom) bottom = r;
                if (c < left) left = c;
                if (c > right) right = c;
                count++;
            }
        }
    }
    return 1 - count / ((bottom - top + 1) * (right - left + 1));
}

// wrong: ten
// expect: Your number
double emptyShare(int[][] mask) {
    int top = 10, left = 10, bottom = 0, right = 0;
    double count = 0;
    for (int r = 0; r < mask.length; r++) {
        for (int c = 0; c < mask[0].length; c++) {
            if (mask[r][c] == 1) {
                if (r < top) top = r;
                if (r > bottom) bottom = r;
                if (c < left) left = c;
                if (c > right) right = c;
                count++;
            }
        }
    }
    return 1 - count / ((bottom - top + 1) * (right - left + 1));
}
