// reference
Anchors fitting() { return anchors(4, 14, 39).ratios(1, 2); }

// wrong: blood-smears
// expect: upright cells find no anchor
// expect: Took the anchors of the blood smears
Anchors fitting() { return anchors(4, 8, 20, 36); }

// wrong: large
// expect: small round cells find no anchor
// expect: Gave large anchors only
Anchors fitting() { return anchors(4, 40).ratios(1, 2); }

// wrong: turned
// expect: upright cells find no anchor
Anchors fitting() { return anchors(4, 14, 40).ratios(0.5, 1); }

// wrong: many
// expect: more than 6
// expect: Gave too many anchors
Anchors fitting() { return anchors(4, 8, 14, 20, 40).ratios(0.5, 1, 2); }
