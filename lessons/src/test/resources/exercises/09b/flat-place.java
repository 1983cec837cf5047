// reference
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index / width % height, index % width};
}

// wrong: brackets
// expect: Left out the parentheses
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / height * width, index / width % height, index % width};
}

// wrong: channels-last
// expect: Put the channels last
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index % channels, index / channels / width, index / channels % width};
}

// wrong: column-before-row
// expect: Gave the column before the row
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index % width, index / width % height};
}

// wrong: columns-first
// expect: Went down the columns first
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index % height, index / height % width};
}

// wrong: rows-before
// expect: Counted the rows of the earlier channels, too
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index / width, index % width};
}

// rejected: braces-alone
// expect: new int[] {a, b}
int[] flatPlace(int index, int channels, int height, int width) {
    return {index / (height * width), index / width % height, index % width};
}

// rejected: three-values
// expect: A method returns one value
int[] flatPlace(int index, int channels, int height, int width) {
    int c = index / (height * width), r = index / width % height, k = index % width;
    return c, r, k;
}
