int mapSide() {
    return (34 + 2 * 7 - 11) / 2 + 1;
}
