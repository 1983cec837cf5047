double grayShare() {
    double gray = 0;
    double all = 0;
    for (var set : MedMnist.all()) {
        all += set.counts().total();
        gray += set.channels() == 1 ? set.counts().total() : 0;
    }
    return gray / all;
}
