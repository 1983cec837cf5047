// reference
double boxOverlap(BoundingBox a, BoundingBox b) {
    double height = Math.max(0, Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top()));
    double width = Math.max(0, Math.min(a.right(), b.right()) - Math.max(a.left(), b.left()));
    double shared = height * width;
    return shared / (a.area() + b.area() - shared);
}

// wrong: negative
// expect: Let sides become negative
double boxOverlap(BoundingBox a, BoundingBox b) {
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    double shared = height * width;
    return shared / (a.area() + b.area() - shared);
}

// wrong: no-union
// expect: Counted the shared part twice
double boxOverlap(BoundingBox a, BoundingBox b) {
    return Iou.intersectionArea(a, b) / (a.area() + b.area());
}

// wrong: dice
// expect: Computed Dice
double boxOverlap(BoundingBox a, BoundingBox b) {
    return 2 * Iou.intersectionArea(a, b) / (a.area() + b.area());
}

// wrong: smaller
// expect: Divided by one box
double boxOverlap(BoundingBox a, BoundingBox b) {
    return Iou.intersectionArea(a, b) / Math.min(a.area(), b.area());
}
