package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.List;

/**
 * A connected part of an image.
 *
 * @param number of the region, from 0
 * @param size pixels
 * @param box the smallest box around it
 * @param histogram share of its pixels per range of values, one channel after the other; adds up to 1
 */
public record Region(int number, int size, BoundingBox box, List<Double> histogram) {
    /** Copies its list. */
    public Region {
        histogram = List.copyOf(histogram);
    }

    /**
     * Returns how similar two regions are, from 0 to 3: how much of their histograms they share, how small both are, and how
     * little of the box around both they leave empty.
     *
     * @param pixels of the image
     */
    public double similarity(Region other, int pixels) {
        return color(other)
                + (1 - (double) (size + other.size) / pixels)
                + (1 - (around(other).area() - size - other.size) / pixels);
    }

    /** Returns the overlap of the histograms, {@code Σ min(a, b)}, in [0,1]. */
    public double color(Region other) {
        double shared = 0;
        for (int bin = 0; bin < histogram.size(); bin++) {
            shared += Math.min(histogram.get(bin), other.histogram.get(bin));
        }
        return shared;
    }

    /** Returns the region of both; each histogram counts by its number of pixels. */
    Region merged(Region other, int newNumber) {
        int both = size + other.size;
        Double[] mixed = new Double[histogram.size()];
        for (int bin = 0; bin < mixed.length; bin++) {
            mixed[bin] = (size * histogram.get(bin) + other.size * other.histogram.get(bin)) / both;
        }
        return new Region(newNumber, both, around(other), List.of(mixed));
    }

    private BoundingBox around(Region other) {
        return new BoundingBox(
                Math.min(box.top(), other.box.top()),
                Math.min(box.left(), other.box.left()),
                Math.max(box.bottom(), other.box.bottom()),
                Math.max(box.right(), other.box.right()));
    }
}
