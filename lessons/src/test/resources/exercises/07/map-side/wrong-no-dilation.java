// expect: Left the dilation out
int mapSide() {
    return (34 + 2 * 7 - 3) / 2 + 1;
}
