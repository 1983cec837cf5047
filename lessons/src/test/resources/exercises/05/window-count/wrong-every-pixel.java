// expect: A window for every pixel
int windowCount() {
    return 28 * 28;
}
