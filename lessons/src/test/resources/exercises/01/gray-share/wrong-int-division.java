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
