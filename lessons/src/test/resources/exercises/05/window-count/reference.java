int windowCount() {
    return (28 - 5 + 1) * (28 - 5 + 1);
}
