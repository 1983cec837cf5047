// reference
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = (pixels[i] - min) / (double) (max - min);
    }
    return stretched;
}

// wrong: byte
// expect: Divided by 255
double[] stretch(int[] pixels) {
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel / 255.0).toArray();
}

// wrong: int-division
// expect: int / int truncates
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = (pixels[i] - min) / (max - min);
    }
    return stretched;
}

// wrong: no-shift
// expect: Divided by the maximum without subtracting the minimum
double[] stretch(int[] pixels) {
    double max = Arrays.stream(pixels).max().getAsInt();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel / max).toArray();
}

// wrong: precedence
// expect: Forgot the parentheses
double[] stretch(int[] pixels) {
    double min = Arrays.stream(pixels).min().getAsInt();
    double max = Arrays.stream(pixels).max().getAsInt();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel - min / (max - min)).toArray();
}

// wrong: null
// expect: Returned null
double[] stretch(int[] pixels) {
    double[] stretched = new double[pixels.length];
    return null;
}

// wrong: one-past-the-end
// expect: Went one index past the end
// expect in a cell: write < instead of <= in line 5
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i <= pixels.length; i++) {
        stretched[i] = (pixels[i] - min) / (double) (max - min);
    }
    return stretched;
}

// wrong: one-too-few
// expect: Only the last number is wrong
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length - 1; i++) {
        stretched[i] = (pixels[i] - min) / (double) (max - min);
    }
    return stretched;
}

// wrong: input-changed
// expect: Changed the input pixels
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    double max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        pixels[i] -= min;
        stretched[i] = pixels[i] / (max - min);
    }
    return stretched;
}

// wrong: max-from-zero
// expect: Began the search for the maximum at 0
double[] stretch(int[] pixels) {
    double min = Arrays.stream(pixels).min().getAsInt();
    double max = 0;
    for (int pixel : pixels) {
        max = Math.max(max, pixel);
    }
    double width = max - min;
    return Arrays.stream(pixels).mapToDouble(pixel -> (pixel - min) / width).toArray();
}

// rejected: optional
// expect: Take the number out of it with .getAsInt()
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min();
    return null;
}

// rejected: optional-subtracted
// expect: Take the number out of it with .getAsInt()
double[] stretch(int[] pixels) {
    var min = Arrays.stream(pixels).min();
    return Arrays.stream(pixels).mapToDouble(pixel -> pixel - min).toArray();
}

// wrong: range-only
// expect: Divided by the range without subtracting the minimum
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = pixels[i] / (double) (max - min);
    }
    return stretched;
}

// wrong: to-255
// expect: Stretched to 255
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = 255 * (pixels[i] - min) / (double) (max - min);
    }
    return stretched;
}

// wrong: mean
// expect: Subtracted the mean
double[] stretch(int[] pixels) {
    int min = Arrays.stream(pixels).min().getAsInt();
    int max = Arrays.stream(pixels).max().getAsInt();
    double mean = Arrays.stream(pixels).average().getAsDouble();
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = (pixels[i] - mean) / (max - min);
    }
    return stretched;
}

// wrong: both-from-zero
// expect: Began both searches at 0
double[] stretch(int[] pixels) {
    int min = 0, max = 0;
    for (int pixel : pixels) {
        min = Math.min(min, pixel);
        max = Math.max(max, pixel);
    }
    double[] stretched = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
        stretched[i] = (pixels[i] - min) / (double) (max - min);
    }
    return stretched;
}
