// expect: Counted the rows of the channels before, too
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index / width, index % width};
}
