// reference
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = map[y * size][x * size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y * size + i][x * size + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: average
// expect: Took the average
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] += map[y * size + i][x * size + j] / (size * size);
                }
            }
        }
    }
    return pooled;
}

// wrong: by-one
// expect: Moved the window by 1 instead of by its size
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = map[y][x];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y + i][x + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: from-zero
// expect: Began the search for the largest at 0
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y * size + i][x * size + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: last-row
// expect: Dropped the last row of windows
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size - 1][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = map[y * size][x * size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y * size + i][x * size + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: min-value
// expect: Began the search for the largest at 0
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = Double.MIN_VALUE;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y * size + i][x * size + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: only-two
// expect: Used windows of 2
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = map[y * 2][x * 2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y * 2 + i][x * 2 + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: overlapping
// expect: Made a map for windows that overlap
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length - size + 1][map[0].length - size + 1];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = map[y][x];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y + i][x + j]);
                }
            }
        }
    }
    return pooled;
}

// wrong: from-another-window
// expect: Began with map[y][x], which lies in another window
double[][] maxPooling(double[][] map, int size) {
    double[][] pooled = new double[map.length / size][map[0].length / size];
    for (int y = 0; y < pooled.length; y++) {
        for (int x = 0; x < pooled[0].length; x++) {
            pooled[y][x] = map[y][x];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    pooled[y][x] = Math.max(pooled[y][x], map[y * size + i][x * size + j]);
                }
            }
        }
    }
    return pooled;
}
