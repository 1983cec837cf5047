// expect: Rounded half a kernel up
int paddingForFive() {
    return (5 + 1) / 2;
}
