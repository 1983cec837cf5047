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

// wrong: fixed-distance
// expect: not right for one of the inputs
String better(double meanA, double barA, double meanB, double barB) {
    return meanA - meanB > 0.08 ? "A" : meanB - meanA > 0.08 ? "B" : "none";
}

// wrong: rounded
// expect: not right for one of the inputs
String better(double meanA, double barA, double meanB, double barB) {
    if (Math.round(100 * (meanA - barA)) > Math.round(100 * (meanB + barB))) return "A";
    if (Math.round(100 * (meanB - barB)) > Math.round(100 * (meanA + barA))) return "B";
    return "none";
}

// wrong: margin
// expect: not right for one of the inputs
String better(double meanA, double barA, double meanB, double barB) {
    if (meanA - barA > meanB + barB + 0.01) return "A";
    return meanB - barB > meanA + barA + 0.01 ? "B" : "none";
}
