// reference
Augmentation chosenAugmentation() {
    return shift(8);
}

// wrong: unchanged
// expect: Changed nothing
Augmentation chosenAugmentation() {
    return unchanged();
}

// wrong: noise
// expect: Added noise only
Augmentation chosenAugmentation() {
    return noise(0.1);
}

// wrong: rotated
// expect: Rotated by up to 90°
Augmentation chosenAugmentation() {
    return rotate(90);
}

// wrong: little
// expect: Shifted too little
Augmentation chosenAugmentation() {
    return shift(2);
}
