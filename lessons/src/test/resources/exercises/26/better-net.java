// reference
String better(double meanA, double barA, double meanB, double barB) {
    if (Math.abs(meanA - meanB) <= barA + barB) {
        return "none";
    }
    return meanA > meanB ? "A" : "B";
}

// wrong: means
// expect: Compared the means only
String better(double meanA, double barA, double meanB, double barB) {
    return meanA > meanB ? "A" : "B";
}

// wrong: one-bar
// expect: Took one bar only
String better(double meanA, double barA, double meanB, double barB) {
    if (Math.abs(meanA - meanB) <= Math.max(barA, barB)) {
        return "none";
    }
    return meanA > meanB ? "A" : "B";
}

// wrong: touching
// expect: Called touching bars apart
String better(double meanA, double barA, double meanB, double barB) {
    if (meanA - barA >= meanB + barB) {
        return "A";
    }
    return meanB - barB >= meanA + barA ? "B" : "none";
}

// wrong: signed
// expect: Forgot that the distance can be negative
String better(double meanA, double barA, double meanB, double barB) {
    return meanA - meanB > barA + barB ? "A" : "none";
}

// wrong: never
// expect: Never saw a difference
String better(double meanA, double barA, double meanB, double barB) {
    return "none";
}
