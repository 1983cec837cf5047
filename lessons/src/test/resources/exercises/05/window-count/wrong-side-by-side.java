// expect: Laid the windows side by side
int windowCount() {
    return (28 / 5) * (28 / 5);
}
