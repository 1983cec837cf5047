// reference
Penalty better() { return lasso(0.03); }

// wrong: weak
// expect: Chose too weak a penalty
Penalty better() { return lasso(0.001); }

// wrong: strong
// expect: Chose too strong a penalty
Penalty better() { return lasso(5); }

// wrong: ridge
// expect: Chose too weak a penalty
Penalty better() { return ridge(0.001); }
