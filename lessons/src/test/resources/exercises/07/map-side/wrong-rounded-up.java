// expect: Rounded up
int mapSide() {
    return 20;
}
