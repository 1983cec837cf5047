package dev.cella.lessons.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The loss of a linear neuron that sees only two pixels of each image: a valley over its two weights.
 *
 * <p>The neuron computes w₁ x₁ + w₂ x₂. With the weights measured from the best ones, its mean squared error exceeds the
 * lowest value by {@code ½ (first w₁² + 2 mixed w₁ w₂ + second w₂²)}, where first, second and mixed are the means over the
 * images of x₁², x₂² and x₁ x₂. So the valley depends on the pixels alone. Gradient descent converges for learning rates
 * below {@code 2 / steepest}. Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp" (1998), section 5.
 *
 * @param first mean of x₁²
 * @param second mean of x₂²
 * @param mixed mean of x₁ x₂
 */
public record LossValley(double first, double second, double mixed) {
    private static final int MOST_STEPS = 100_000;

    /** Two weights, measured from the best ones: (0, 0) is the bottom of the valley. */
    public record Weights(double first, double second) {}

    /**
     * Checks that the valley has a bottom.
     *
     * @throws IllegalArgumentException if one of the two pixels is 0, or a multiple of the other, in all images
     */
    public LossValley {
        if (!(first * second > 0)) {
            throw new IllegalArgumentException(
                    "one of the two pixels is 0 in all images, or not a number in one of them, so"
                            + " its weight has no influence on the loss (both must vary); try other images");
        }
        if (!(first * second - mixed * mixed > 1e-9 * first * second)) {
            throw new IllegalArgumentException("the two pixels are multiples of each other in all images, so the loss"
                    + " has a level line instead of a lowest point (they must vary independently); try other images");
        }
    }

    /**
     * Measures two pixels of channel 0: those at one third and at two thirds of the way from the top left to the bottom
     * right.
     *
     * @param images {@code [N, C, H, W]}
     * @throws IllegalArgumentException unless the images have four axes and the two pixels vary independently
     */
    public static LossValley of(INDArray images) {
        if (images.rank() != 4) {
            throw new IllegalArgumentException(
                    "a valley is measured over a set of images [N, C, H, W], and this has shape "
                            + Arrays.toString(images.shape()) + "; try all training images, not one");
        }
        double[] one = pixel(images, 1);
        double[] other = pixel(images, 2);
        return new LossValley(mean(one, one), mean(other, other), mean(one, other));
    }

    /** Returns by how much the loss exceeds its lowest value. */
    public double loss(Weights at) {
        return (first * at.first * at.first + 2 * mixed * at.first * at.second + second * at.second * at.second) / 2;
    }

    /** Returns the gradient of the loss. */
    public Weights gradient(Weights at) {
        return new Weights(first * at.first + mixed * at.second, mixed * at.first + second * at.second);
    }

    /** Returns the curvature in the steepest direction: the larger eigenvalue. */
    public double steepest() {
        return (first + second) / 2 + Math.hypot((first - second) / 2, mixed);
    }

    /** Returns the curvature in the flattest direction: the smaller eigenvalue. */
    public double flattest() {
        return (first * second - mixed * mixed) / steepest();
    }

    /** Returns how many times steeper the steepest direction is than the flattest: 1 is a round valley. */
    public double ratio() {
        return steepest() / flattest();
    }

    /** Returns the learning rate that gets to the bottom in the fewest steps: {@code 2 / (steepest + flattest)}. */
    public double bestRate() {
        return 2 / (steepest() + flattest());
    }

    /** Returns the learning rate from which on gradient descent no longer converges: {@code 2 / steepest}. */
    public double largestRate() {
        return 2 / steepest();
    }

    /** Returns the weights at the start and after each step of gradient descent, {@code w − rate · gradient}. */
    public List<Weights> descend(Weights start, double rate, int steps) {
        List<Weights> path = new ArrayList<>(List.of(start));
        for (int step = 0; step < steps; step++) {
            Weights at = path.get(step);
            Weights gradient = gradient(at);
            path.add(new Weights(at.first - rate * gradient.first, at.second - rate * gradient.second));
        }
        return path;
    }

    /** Returns how many steps it takes to bring the loss down to a share of its first value; none if that never happens. */
    public OptionalInt stepsTo(double share, Weights start, double rate) {
        Weights at = start;
        for (int step = 0; step <= MOST_STEPS; step++) {
            if (loss(at) <= share * loss(start)) {
                return OptionalInt.of(step);
            }
            at = descend(at, rate, 1).get(1);
        }
        return OptionalInt.empty();
    }

    /** Returns points of the closed line on which the loss has one value. */
    public List<Weights> contour(double loss, int points) {
        double angle = Math.atan2(2 * mixed, first - second) / 2; // of the steepest direction
        double across = Math.sqrt(2 * loss / steepest());
        double along = Math.sqrt(2 * loss / flattest());
        return IntStream.rangeClosed(0, points)
                .mapToDouble(i -> 2 * Math.PI * i / points)
                .mapToObj(turn -> new Weights(
                        across * Math.cos(turn) * Math.cos(angle) - along * Math.sin(turn) * Math.sin(angle),
                        across * Math.cos(turn) * Math.sin(angle) + along * Math.sin(turn) * Math.cos(angle)))
                .toList();
    }

    private static double[] pixel(INDArray images, int thirds) {
        long row = images.size(2) * thirds / 3;
        long column = images.size(3) * thirds / 3;
        return IntStream.range(0, (int) images.size(0))
                .mapToDouble(n -> images.getDouble(n, 0, row, column))
                .toArray();
    }

    private static double mean(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] * b[i])
                .average()
                .orElse(0);
    }
}
