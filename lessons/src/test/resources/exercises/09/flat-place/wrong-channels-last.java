// expect: Put the channels last
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index % channels, index / channels / width, index / channels % width};
}
