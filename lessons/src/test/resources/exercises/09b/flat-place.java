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

// wrong: height-for-width
// expect: Exchanged height and width
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index / height % width, index % height};
}

// wrong: remainder-of-channels
// expect: The channel is wrong.
// expect: Computed the channel as index % channels
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index % channels, index / width % height, index % width};
}

// wrong: rounded
// expect: Rounded to the nearest channel
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {(int) Math.round((double) index / (height * width)), index / width % height, index % width};
}

// wrong: maps-taken-away
// expect: Took the number of maps away, not their numbers
int[] flatPlace(int index, int channels, int height, int width) {
    int channel = index / (height * width);
    int rest = index - channel;
    return new int[] {channel, rest / width, rest % width};
}

// wrong: index-less-one
// expect: Took 1 away from the index
int[] flatPlace(int index, int channels, int height, int width) {
    int i = index - 1;
    return new int[] {i / (height * width), i / width % height, i % width};
}

// wrong: forward
// expect: Computed forward
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index * height * width, index * width, index};
}

// wrong: two-numbers
// expect: Returned two numbers
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index % (height * width)};
}

// wrong: channel-last
// expect: Gave the channel last
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / width % height, index % width, index / (height * width)};
}
