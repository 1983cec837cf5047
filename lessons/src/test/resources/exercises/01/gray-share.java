// reference
double grayShare() {
    double gray = 0;
    double all = 0;
    for (var set : MedMnist.all()) {
        all += set.counts().total();
        gray += set.channels() == 1 ? set.counts().total() : 0;
    }
    return gray / all;
}

// wrong: color
// expect: Counted the color images
double grayShare() {
    double color = 0;
    double all = 0;
    for (var set : MedMnist.all()) {
        all += set.counts().total();
        color += set.channels() == 3 ? set.counts().total() : 0;
    }
    return color / all;
}

// wrong: int-division
// expect: int / int truncates
double grayShare() {
    int gray = 0;
    int all = 0;
    for (var set : MedMnist.all()) {
        all += set.counts().total();
        gray += set.channels() == 1 ? set.counts().total() : 0;
    }
    return gray / all;
}

// wrong: sets
// expect: Counted sets instead of samples
double grayShare() {
    return 14 / 18.0;
}
