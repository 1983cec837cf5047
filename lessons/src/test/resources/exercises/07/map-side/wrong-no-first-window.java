// expect: Forgot the + 1
int mapSide() {
    return (34 + 2 * 7 - 11) / 2;
}
