// reference
long multiplyAdds() { return 14L * 14 * (256 * 32 + 32 * 64 * 25); }

// wrong: direct
// expect: Left the reduction out
long multiplyAdds() { return 14L * 14 * 256 * 64 * 25; }

// wrong: large-only
// expect: Counted the 5×5 convolution only
long multiplyAdds() { return 14L * 14 * 32 * 64 * 25; }

// wrong: all-channels
// expect: Let the 5×5 convolution read all channels
long multiplyAdds() { return 14L * 14 * (256 * 32 + 256 * 64 * 25); }

// wrong: weights
// expect: Counted weights
long multiplyAdds() { return 256 * 32 + 32 * 64 * 25; }

// wrong: side
// expect: Took the side of the kernel for its weights
long multiplyAdds() { return 14L * 14 * (256 * 32 + 32 * 64 * 5); }
