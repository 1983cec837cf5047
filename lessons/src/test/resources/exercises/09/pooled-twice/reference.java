int pooledTwice() {
    return (30 / 2 / 2) * (30 / 2 / 2);
}
