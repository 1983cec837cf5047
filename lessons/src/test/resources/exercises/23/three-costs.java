// reference
double[] costs(ThreeCosts.Costs each) {
    double heads = each.regions() * each.head();
    double rcnn = each.search() + each.regions() * each.crop() + heads;
    double fast = each.search() + each.backbone() + heads;
    double faster = each.backbone() + each.proposing() + heads;
    return new double[] {rcnn, fast, faster};
}

// wrong: faster-searches
// expect: Let Faster R-CNN search
double[] costs(ThreeCosts.Costs each) {
    double heads = each.regions() * each.head();
    double rcnn = each.search() + each.regions() * each.crop() + heads;
    double fast = each.search() + each.backbone() + heads;
    double faster = each.search() + each.backbone() + each.proposing() + heads;
    return new double[] {rcnn, fast, faster};
}

// wrong: no-search
// expect: Forgot the search
double[] costs(ThreeCosts.Costs each) {
    double heads = each.regions() * each.head();
    return new double[] {
        each.regions() * each.crop() + heads, each.backbone() + heads, each.backbone() + each.proposing() + heads
    };
}

// wrong: one-head
// expect: Ran the head once
double[] costs(ThreeCosts.Costs each) {
    return new double[] {
        each.search() + each.regions() * each.crop() + each.head(),
        each.search() + each.backbone() + each.head(),
        each.backbone() + each.proposing() + each.head()
    };
}

// wrong: backbone-per-region
// expect: Ran the backbone for every region of Fast R-CNN
double[] costs(ThreeCosts.Costs each) {
    double heads = each.regions() * each.head();
    double rcnn = each.search() + each.regions() * each.crop() + heads;
    double fast = each.search() + each.regions() * each.backbone() + heads;
    double faster = each.backbone() + each.proposing() + heads;
    return new double[] {rcnn, fast, faster};
}

// wrong: rcnn-without-head
// expect: Left out the head of R-CNN
double[] costs(ThreeCosts.Costs each) {
    double heads = each.regions() * each.head();
    double rcnn = each.search() + each.regions() * each.crop();
    double fast = each.search() + each.backbone() + heads;
    double faster = each.backbone() + each.proposing() + heads;
    return new double[] {rcnn, fast, faster};
}
