package dev.cella.lessons.handmade;

import java.util.Arrays;

/** What kernels of this room have in common: a middle, and numbers that make sense. */
final class Sides {
    private Sides() {}

    static void requireOdd(int size) {
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("a kernel of " + size + "x" + size
                    + " has no middle (the size must be odd and >= 1); try 3, 5 or 7");
        }
    }

    static void requirePositive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "a " + what + " of " + value + " pixels makes no kernel (must be > 0); try 1.0");
        }
    }

    static double[][] scaled(double[][] weights, double factor) {
        return Arrays.stream(weights)
                .map(row -> Arrays.stream(row).map(weight -> weight * factor).toArray())
                .toArray(double[][]::new);
    }

    static double sum(double[][] weights) {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
    }
}
