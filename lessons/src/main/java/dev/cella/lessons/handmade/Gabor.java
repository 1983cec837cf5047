package dev.cella.lessons.handmade;

import dev.cella.lessons.draw.Numbers;
import java.util.Arrays;

/**
 * A wave under a bell: it answers to stripes of one width and one direction.
 *
 * <p>{@code w = exp(−(x² + y²) / (2σ²)) · (cos(2π u / wavelength) − c)}, where u runs across the stripes and c makes the weights add
 * up to 0, so that a uniform region gives 0. Divided by the sum of the absolute weights. Source: J. Daugman, Uncertainty relation
 * for resolution in space, spatial frequency, and orientation optimized by two-dimensional visual cortical filters, Journal of the
 * Optical Society of America A 2 (1985), with a round bell.
 *
 * @param size pixels along a side, odd
 * @param wavelength pixels from one bright stripe to the next
 * @param degrees direction across the stripes: 0 for vertical stripes, 90 for horizontal ones
 * @param deviation σ of the bell, in pixels
 */
public record Gabor(int size, double wavelength, double degrees, double deviation) implements ClassicFilter {

    /** @throws IllegalArgumentException if the size is not odd, or the wavelength or the deviation is not positive */
    public Gabor {
        Sides.requireOdd(size);
        Sides.requirePositive("wavelength", wavelength);
        Sides.requirePositive("deviation", deviation);
    }

    @Override
    public double[][] weights() {
        double[][] bell = Gaussian.bell(size, deviation);
        double[][] weights = underBell(bell, 0);
        double center = Sides.sum(weights) / Sides.sum(bell);
        weights = underBell(bell, center);
        double absolute = Arrays.stream(weights)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sum();
        return Sides.scaled(weights, 1 / absolute);
    }

    /** The wave, lowered by a constant, times the bell. */
    private double[][] underBell(double[][] bell, double center) {
        double[][] weights = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double wave = Math.cos(2 * Math.PI * across(i - size / 2, j - size / 2) / wavelength);
                weights[i][j] = bell[i][j] * (wave - center);
            }
        }
        return weights;
    }

    /** How far a pixel lies from the middle in the direction across the stripes. */
    private double across(int down, int right) {
        double angle = Math.toRadians(degrees);
        return right * Math.cos(angle) + down * Math.sin(angle);
    }

    @Override
    public String name() {
        return "Gabor " + Numbers.brief(wavelength) + " px " + Numbers.brief(degrees) + "°";
    }
}
