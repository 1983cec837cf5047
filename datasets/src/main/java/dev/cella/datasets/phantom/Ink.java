package dev.cella.datasets.phantom;

/**
 * A color, each part in [0, 255]. A gray canvas takes its red part.
 *
 * @param red red part
 * @param green green part
 * @param blue blue part
 */
record Ink(double red, double green, double blue) {

    static Ink gray(double level) {
        return new Ink(level, level, level);
    }

    double part(int channel) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }

    /** The color with every part times a factor. */
    Ink times(double factor) {
        return new Ink(red * factor, green * factor, blue * factor);
    }

    /** A color between this (0) and the other (1). */
    Ink toward(Ink other, double share) {
        return new Ink(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    /** The color a little lighter or darker, and each part a little off, as no two specimens are stained alike. */
    Ink varied(Dice dice, double amount) {
        double shift = dice.normal(0, amount);
        return new Ink(
                red + shift + dice.normal(0, amount / 2),
                green + shift + dice.normal(0, amount / 2),
                blue + shift + dice.normal(0, amount / 2));
    }
}
