package dev.cella.datasets.phantom.canvas;

/**
 * A color whose red, green and blue parts lie in [0, 255]. A gray canvas uses the red part.
 *
 * @param red red part
 * @param green green part
 * @param blue blue part
 */
public record Rgb(double red, double green, double blue) {

    public static Rgb gray(double level) {
        return new Rgb(level, level, level);
    }

    public double part(int channel) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }

    /** Multiplies each part by a factor. */
    public Rgb times(double factor) {
        return new Rgb(red * factor, green * factor, blue * factor);
    }

    /** Mixes two colors: a share of 0 gives this one, 1 the other. */
    public Rgb toward(Rgb other, double share) {
        return new Rgb(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    /** Varies the brightness and each part a little, because no two specimens are stained alike. */
    public Rgb varied(SeededRandom random, double amount) {
        double shift = random.normal(0, amount);
        return new Rgb(
                red + shift + random.normal(0, amount / 2),
                green + shift + random.normal(0, amount / 2),
                blue + shift + random.normal(0, amount / 2));
    }
}
