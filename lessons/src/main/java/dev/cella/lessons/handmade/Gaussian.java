package dev.cella.lessons.handmade;

/**
 * A blur in which near pixels count more: {@code w[i, j] = exp(−(i² + j²) / (2σ²)) / sum}, with i and j counted from the middle.
 *
 * <p>The weights add up to 1, so a uniform region keeps its gray value. Source: Gonzalez and Woods, Digital Image Processing
 * (4th edition, 2018), section 3.5.
 *
 * @param size pixels along a side, odd
 * @param deviation σ, in pixels: how far the blur reaches
 */
public record Gaussian(int size, double deviation) implements ClassicFilter {

    /** @throws IllegalArgumentException if the size is not odd, or the deviation is not positive */
    public Gaussian {
        Sides.requireOdd(size);
        Sides.requirePositive("deviation", deviation);
    }

    @Override
    public double[][] weights() {
        double[][] bell = bell(size, deviation);
        return Sides.scaled(bell, 1 / Sides.sum(bell));
    }

    @Override
    public String name() {
        return "Gaussian";
    }

    /** The bell before it is scaled, 1 in the middle. */
    static double[][] bell(int size, double deviation) {
        double[][] weights = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double down = i - size / 2;
                double right = j - size / 2;
                weights[i][j] = Math.exp(-(down * down + right * right) / (2 * deviation * deviation));
            }
        }
        return weights;
    }
}
