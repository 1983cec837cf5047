// expect: Counted the colored ones
double grayShare() {
    double color = 0;
    double all = 0;
    for (var set : MedMnist.all()) {
        all += set.counts().total();
        color += set.channels() == 3 ? set.counts().total() : 0;
    }
    return color / all;
}
