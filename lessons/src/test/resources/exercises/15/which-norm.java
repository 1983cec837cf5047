// reference
NormKind whichNorm(NormBox box) {
    double[][][] sent = new double[2][4][2];
    sent[0][0][0] = 1;
    double[][][] seen = box.normalize(sent);
    if (seen[1][0][0] != 0) {
        return BATCH;
    } else if (seen[0][3][0] != 0) {
        return LAYER;
    }
    return seen[0][1][0] != 0 ? GROUP : INSTANCE;
}

// wrong: next-channel-only
// expect: Mistook a group for the whole image
NormKind whichNorm(NormBox box) {
    double[][][] sent = new double[2][4][2];
    sent[0][0][0] = 1;
    double[][][] seen = box.normalize(sent);
    if (seen[1][0][0] != 0) {
        return BATCH;
    }
    return seen[0][1][0] != 0 ? LAYER : INSTANCE;
}

// wrong: own-channel-only
// expect: Looked at the changed channel only
NormKind whichNorm(NormBox box) {
    double[][][] sent = new double[2][4][2];
    sent[0][0][0] = 1;
    return box.normalize(sent)[0][0][1] != 0 ? INSTANCE : BATCH;
}

// wrong: other-image-only
// expect: Looked at the other image only
NormKind whichNorm(NormBox box) {
    double[][][] sent = new double[2][4][2];
    sent[0][0][0] = 1;
    return box.normalize(sent)[1][0][0] != 0 ? BATCH : LAYER;
}

// wrong: same-image-only
// expect: Looked at the same image only
NormKind whichNorm(NormBox box) {
    double[][][] sent = new double[2][4][2];
    sent[0][0][0] = 1;
    double[][][] seen = box.normalize(sent);
    if (seen[0][3][0] != 0) {
        return LAYER;
    }
    return seen[0][1][0] != 0 ? GROUP : INSTANCE;
}

// wrong: shape
// expect: the box takes two images with four channels
NormKind whichNorm(NormBox box) {
    box.normalize(new double[1][4][2]);
    return BATCH;
}
