int paddingForFive() {
    return (5 - 1) / 2;
}
