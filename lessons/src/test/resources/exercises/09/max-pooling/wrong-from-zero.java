// expect: Began the largest at 0
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
