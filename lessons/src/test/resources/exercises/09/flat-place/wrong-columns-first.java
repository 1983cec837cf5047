// expect: Went down the columns first
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / (height * width), index % height, index / height % width};
}
