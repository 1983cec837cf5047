package dev.cella.datasets.medmnist;

/**
 * The scale of an image's numbers. There is no default, so code that reads pixels states their range: a network trained
 * on one range fails on the other.
 */
public enum Scale {
    /** Intensities as stored, 0 (black) to 255 (white). */
    ZERO_TO_255(1),
    /** Intensities divided by 255, 0 (black) to 1 (white). */
    ZERO_TO_ONE(255);

    private final int divisor;

    Scale(int divisor) {
        this.divisor = divisor;
    }

    /** Returns the float value of each of the 256 stored intensities. */
    float[] table() {
        var table = new float[256];
        for (int stored = 0; stored < table.length; stored++) {
            table[stored] = (float) stored / divisor;
        }
        return table;
    }
}
