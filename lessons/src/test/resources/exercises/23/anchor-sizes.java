// reference
Anchors fitting() { return anchors(4, 14, 36).ratios(1, 3); }

// wrong: large
// expect: too few anchors fit the small round cells
// expect: Gave no small anchors
Anchors fitting() { return anchors(4, 36).ratios(1, 3); }

// wrong: square
// expect: too few anchors fit the upright cells
// expect: Gave no upright anchors
Anchors fitting() { return anchors(4, 14, 36); }

// wrong: turned
// expect: too few anchors fit the upright cells
// expect: Gave no upright anchors
Anchors fitting() { return anchors(4, 14, 36).ratios(1, 1 / 3.0); }

// wrong: many
// expect: more than 6
Anchors fitting() { return anchors(4, 8, 14, 20, 40).ratios(0.5, 1, 2); }
