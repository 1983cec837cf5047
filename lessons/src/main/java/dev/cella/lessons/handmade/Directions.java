package dev.cella.lessons.handmade;

import dev.cella.lessons.draw.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A histogram of gradient directions: each pixel votes for the direction in which it gets brighter, with the length of its
 * gradient. The votes of a cell are divided by their sum, so contrast doesn't count.
 *
 * <p>Source: N. Dalal and B. Triggs, Histograms of oriented gradients for human detection (2005), section 6, without overlapping
 * blocks, and with directions all around the circle.
 *
 * @param bins directions, spread evenly from 0°: the first holds those nearest to 0°
 * @param grid cells along a side; 1 for the whole image
 */
public record Directions(int bins, int grid) implements FeatureGroup {

    /** @throws IllegalArgumentException if there are fewer than two directions, or no cell */
    public Directions {
        if (bins < 2) {
            throw new IllegalArgumentException(
                    bins + " directions tell nothing apart (must be >= 2); try directions(8)");
        }
        Grid.require(grid);
    }

    /** Makes a histogram of the whole image. */
    public static Directions directions(int bins) {
        return new Directions(bins, 1);
    }

    /** Makes a histogram of each cell of a grid instead. */
    public Directions grid(int side) {
        return new Directions(bins, side);
    }

    @Override
    public String title() {
        return "directions";
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < grid * grid; cell++) {
            for (int bin = 0; bin < bins; bin++) {
                names.add("direction " + Numbers.brief(360.0 * bin / bins) + "°" + Grid.suffix(grid, cell));
            }
        }
        return names;
    }

    @Override
    public double[] features(double[][] pixels) {
        ImageGradient gradient = ImageGradient.of(pixels);
        double[][] lengths = gradient.lengths();
        double[][] degrees = gradient.degrees();
        double[] features = new double[grid * grid * bins];
        for (int cell = 0; cell < grid * grid; cell++) {
            double[] votes = votes(Grid.values(degrees, grid, cell), Grid.values(lengths, grid, cell), bins);
            System.arraycopy(votes, 0, features, cell * bins, bins);
        }
        return features;
    }

    /** Counts the votes of pixels, and divides by their sum; without any gradient, all shares are 0. */
    static double[] votes(double[] degrees, double[] lengths, int bins) {
        double[] votes = new double[bins];
        for (int i = 0; i < degrees.length; i++) {
            int bin = (int) Math.round(degrees[i] * bins / 360) % bins;
            votes[bin] += lengths[i];
        }
        double sum = Arrays.stream(votes).sum();
        return sum == 0 ? votes : Arrays.stream(votes).map(vote -> vote / sum).toArray();
    }

    @Override
    public List<ClassicFilter> filters() {
        return List.of(ClassicFilters.sobelX(), ClassicFilters.sobelY());
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice(title(), "filter", "Sobel"),
                new Choice(title(), "bins", Integer.toString(bins)),
                new Choice(title(), "grid", grid + "×" + grid));
    }
}
