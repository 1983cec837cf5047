package dev.cella.datasets.npy;

/**
 * IEEE 754 binary16: 1 sign bit, 5 exponent bits, 10 fraction bits. Every half is also a float, so nothing is rounded.
 */
final class Half {
    private Half() {}

    static float toFloat(short half) {
        int exponent = (half >>> 10) & 0x1f;
        int fraction = half & 0x3ff;
        int sign = (half & 0x8000) << 16;
        if (exponent == 0x1f) {
            return Float.intBitsToFloat(sign | 0x7f80_0000 | (fraction << 13));
        }
        if (exponent == 0) {
            float subnormal = fraction * 0x1p-24f;
            return sign == 0 ? subnormal : -subnormal;
        }
        return Float.intBitsToFloat(sign | ((exponent + 112) << 23) | (fraction << 13));
    }
}
