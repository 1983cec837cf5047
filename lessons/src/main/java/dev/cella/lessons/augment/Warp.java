package dev.cella.lessons.augment;

import java.util.Random;

/**
 * A movement of all pixels, told backward: where in the old image does a pixel of the new one come from? Told forward, it
 * would leave holes.
 */
@FunctionalInterface
public interface Warp {
    /**
     * Returns where the value at a position of the new image comes from.
     *
     * @param place in the new image
     * @param height rows of both images
     * @param width columns of both images
     * @return a position in the old image; it may lie outside
     */
    Place source(Place place, int height, int width);

    /** Swaps left and right. */
    static Warp leftRight() {
        return (place, height, width) -> new Place(place.row(), width - 1 - place.column());
    }

    /** Swaps top and bottom. */
    static Warp upsideDown() {
        return (place, height, width) -> new Place(height - 1 - place.row(), place.column());
    }

    /**
     * Moves everything.
     *
     * @param rows downward, in pixels
     * @param columns to the right, in pixels
     */
    static Warp shift(double rows, double columns) {
        return (place, height, width) -> new Place(place.row() - rows, place.column() - columns);
    }

    /**
     * Rotates about the middle of the image: the source is {@code middle + R(degrees) · (place − middle)}.
     *
     * @param degrees counterclockwise, as seen on the screen
     */
    static Warp rotation(double degrees) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        return (place, height, width) -> {
            double down = place.row() - (height - 1) / 2.0;
            double right = place.column() - (width - 1) / 2.0;
            return new Place(
                    (height - 1) / 2.0 + cosine * down + sine * right,
                    (width - 1) / 2.0 - sine * down + cosine * right);
        };
    }

    /**
     * Bends the image as if it were rubber: each pixel gets a displacement of its own, and neighbors get similar ones
     * (Simard, Steinkraus and Platt, Best practices for convolutional neural networks, 2003, section 2).
     *
     * @param strength typical displacement, in pixels, at least 0
     * @param smoothness standard deviation of the Gaussian that makes neighbors similar, in pixels, more than 0
     * @throws IllegalArgumentException if a setting is out of its range
     */
    static Warp elastic(double strength, double smoothness, Random random) {
        if (!(strength >= 0 && smoothness > 0)) {
            throw new IllegalArgumentException("an elastic deformation of strength " + strength + " and smoothness "
                    + smoothness + " doesn't exist (strength must be >= 0, smoothness > 0); try 1.5 and 4");
        }
        return new ElasticWarp(strength, smoothness, random.nextLong());
    }
}
