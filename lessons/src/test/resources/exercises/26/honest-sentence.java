// reference
String honestSentence() { return "D"; }

// wrong: best-seed
// expect: the best of five seeds
String honestSentence() { return "A"; }

// wrong: better
// expect: The error bars overlap
String honestSentence() { return "B"; }

// wrong: no-baseline
// expect: says little without its baseline
String honestSentence() { return "C"; }

// wrong: clinic
// expect: nothing about patients elsewhere
String honestSentence() { return "E"; }
