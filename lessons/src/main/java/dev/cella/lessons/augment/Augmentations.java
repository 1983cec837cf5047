package dev.cella.lessons.augment;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The augmentations, one word each. Random settings are drawn anew for each example. */
public final class Augmentations {
    private Augmentations() {}

    /** Leaves everything as it is. */
    public static Augmentation unchanged() {
        return (example, random) -> example;
    }

    /** Swaps left and right in every second example. */
    public static Augmentation flipHorizontally() {
        return sometimes(Warp.leftRight());
    }

    /** Swaps top and bottom in every second example. */
    public static Augmentation flipVertically() {
        return sometimes(Warp.upsideDown());
    }

    private static Augmentation sometimes(Warp warp) {
        return (example, random) -> random.nextBoolean() ? example.warped(warp) : example;
    }

    /** Applies one fixed warp to every example: {@code always(Warp.leftRight())}. */
    public static Augmentation always(Warp warp) {
        return (example, random) -> example.warped(warp);
    }

    /**
     * Rotates by any angle up to {@code degrees}, in both directions.
     *
     * @param degrees at least 0
     */
    public static Augmentation rotate(double degrees) {
        require(degrees >= 0, "a rotation by up to " + degrees + " degrees", ">= 0", "rotate(10)");
        return (example, random) -> example.warped(Warp.rotation(between(random, degrees)));
    }

    /**
     * Moves by up to {@code pixels} whole pixels, up or down and left or right.
     *
     * @param pixels at least 0
     */
    public static Augmentation shift(int pixels) {
        require(pixels >= 0, "a shift by up to " + pixels + " pixels", ">= 0", "shift(2)");
        return (example, random) -> example.warped(
                Warp.shift(random.nextInt(2 * pixels + 1) - pixels, random.nextInt(2 * pixels + 1) - pixels));
    }

    /**
     * Adds noise from a normal distribution to each value, {@code x + deviation · z}.
     *
     * @param deviation standard deviation, in units of intensity, at least 0
     */
    public static Augmentation noise(double deviation) {
        require(deviation >= 0, "noise with standard deviation " + deviation, ">= 0", "noise(0.05)");
        return (example, random) -> {
            INDArray image = example.image().dup('c');
            for (long i = 0; i < image.length(); i++) {
                image.putScalar(i, image.getDouble(i) + deviation * random.nextGaussian());
            }
            return example.withImage(image);
        };
    }

    /**
     * Makes an image stronger or weaker in contrast, {@code mean + f · (x − mean)} with f from 1 − change to 1 + change.
     *
     * @param change from 0 to 1
     */
    public static Augmentation contrast(double change) {
        require(change >= 0 && change <= 1, "a change of contrast by " + change, "from 0 to 1", "contrast(0.3)");
        return (example, random) -> {
            double mean = example.image().meanNumber().doubleValue();
            double factor = 1 + between(random, change);
            return example.withImage(example.image().sub(mean).muli(factor).addi(mean));
        };
    }

    /**
     * Bends an image as if it were rubber; see {@link Warp#elastic}.
     *
     * @param strength typical displacement, in pixels, at least 0
     * @param smoothness in pixels, more than 0
     */
    public static Augmentation elastic(double strength, double smoothness) {
        Warp.elastic(strength, smoothness, new Random(0)); // refuses impossible settings at once
        return (example, random) -> example.warped(Warp.elastic(strength, smoothness, random));
    }

    /** Applies several augmentations, one after the other. */
    public static Augmentation inOrder(Augmentation... steps) {
        Augmentation all = unchanged();
        for (Augmentation step : steps) {
            all = all.then(step);
        }
        return all;
    }

    private static double between(Random random, double greatest) {
        return (2 * random.nextDouble() - 1) * greatest;
    }

    private static void require(boolean fits, String given, String allowed, String example) {
        if (!fits) {
            throw new IllegalArgumentException(given + " doesn't exist (must be " + allowed + "); try " + example);
        }
    }
}
