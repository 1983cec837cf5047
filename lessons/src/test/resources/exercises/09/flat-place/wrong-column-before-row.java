// expect: Gave the column before the row
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index % width, index / width % height};
}
