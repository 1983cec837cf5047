// reference
String whichLayers() { return "C"; }

// wrong: old-head
// expect: another question
String whichLayers() { return "A"; }

// wrong: large-steps
// expect: overwrite what the body knows
String whichLayers() { return "B"; }

// wrong: random-frozen
// expect: Random layers say little
String whichLayers() { return "D"; }

// wrong: from-scratch
// expect: learns them by heart
String whichLayers() { return "E"; }
