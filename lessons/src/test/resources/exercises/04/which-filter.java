// reference
FilterName whichFilter(FilterBox box) {
    double[][] plane = new double[3][3];
    for (int i = 0; i < 9; i++) {
        plane[i / 3][i % 3] = i % 3 + 2 * (i / 3);
    }
    long answer = Math.round(box.filter(plane)[0][0]);
    return answer == 1 ? SOBEL_X : answer == 2 ? SOBEL_Y : answer == 3 ? GAUSSIAN : LAPLACIAN;
}

// wrong: uniform
// expect: Sent a uniform image
FilterName whichFilter(FilterBox box) {
    double[][] image = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    return box.filter(image)[0][0] > 0.5 ? GAUSSIAN : SOBEL_X;
}

// wrong: ramp
// expect: Sent a ramp to the right only
FilterName whichFilter(FilterBox box) {
    double[][] image = {{2, 3, 4}, {2, 3, 4}, {2, 3, 4}};
    long answer = Math.round(box.filter(image)[0][0]);
    return answer == 3 ? GAUSSIAN : answer == 1 ? SOBEL_X : LAPLACIAN;
}

// wrong: dot
// expect: Sent a single bright pixel in the middle
FilterName whichFilter(FilterBox box) {
    double[][] image = {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}};
    double answer = box.filter(image)[0][0];
    return answer < 0 ? LAPLACIAN : answer > 0 ? GAUSSIAN : SOBEL_X;
}

// wrong: swapped
// expect: Swapped x and y
FilterName whichFilter(FilterBox box) {
    double[][] plane = {{0, 1, 2}, {2, 3, 4}, {4, 5, 6}};
    long answer = Math.round(box.filter(plane)[0][0]);
    return answer == 1 ? SOBEL_Y : answer == 2 ? SOBEL_X : answer == 3 ? GAUSSIAN : LAPLACIAN;
}
