// expect: Left out the brackets
int[] flatPlace(int index, int channels, int height, int width) {
    return new int[] {index / height * width, index / width % height, index % width};
}
