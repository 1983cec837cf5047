// expect: Padded one side only
int mapSide() {
    return (34 + 7 - 11) / 2 + 1;
}
