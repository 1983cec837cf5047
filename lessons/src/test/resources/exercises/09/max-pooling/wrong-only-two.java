// expect: Took windows of 2
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
