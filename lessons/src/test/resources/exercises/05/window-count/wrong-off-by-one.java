// expect: Off by one
int windowCount() {
    return (28 - 5) * (28 - 5);
}
