// reference
INDArray boxTwins() {
    return Nd4j.createFromArray(new double[][] {{1, 0, 2}, {0, 1, 2}, {2, 2, 1}});
}

// wrong: side-by-side
// expect: Put the objects side by side
INDArray boxTwins() {
    return Nd4j.createFromArray(new double[][] {{1, 2, 0}, {1, 2, 0}, {1, 2, 0}});
}

// wrong: shifted
// expect: Let the boxes overlap in part
INDArray boxTwins() {
    return Nd4j.createFromArray(new double[][] {{1, 1, 0}, {1, 2, 2}, {0, 2, 2}});
}

// wrong: one-number
// expect: Made one object
INDArray boxTwins() {
    return Nd4j.createFromArray(new double[][] {{1, 0, 1}, {0, 1, 0}, {1, 0, 1}});
}

// wrong: three
// expect: Made more than two objects
INDArray boxTwins() {
    return Nd4j.createFromArray(new double[][] {{1, 0, 2}, {0, 3, 0}, {2, 0, 1}});
}
