package dev.cella.lessons.regularize.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.regularize.DropoutSetting;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures of what regularization does to a net. */
public final class RegularizeFigures {
    private RegularizeFigures() {}

    /**
     * Draws a small dense net as a mask of dropout leaves it: without the units that are dropped, and without their connections.
     * The last layer drops nothing.
     *
     * @param title above the drawing
     * @param units of each layer, from the input to the output
     * @throws IllegalArgumentException if there are fewer than two layers
     */
    public static Figure thinnedNet(String title, DropoutSetting setting, int... units) {
        double[] mask = flat(setting, Arrays.stream(units).sum());
        List<double[]> masks = ones(units);
        int next = 0;
        for (int layer = 0; layer < units.length - 1; layer++) {
            masks.set(layer, Arrays.copyOfRange(mask, next, next + units[layer]));
            next += units[layer];
        }
        return new ThinnedNet(title, masks, allConnections(units)).figure();
    }

    /**
     * Draws a small dense net as a mask of DropConnect leaves it: with all units, and without the connections that are dropped.
     *
     * @param title above the drawing
     * @param units of each layer, from the input to the output
     * @throws IllegalArgumentException if there are fewer than two layers
     */
    public static Figure thinnedConnections(String title, DropoutSetting setting, int... units) {
        List<double[][]> connections = allConnections(units);
        int length = connections.stream().mapToInt(c -> c.length * c[0].length).sum();
        double[] mask = flat(setting, length);
        int next = 0;
        for (double[][] layer : connections) {
            for (double[] row : layer) {
                System.arraycopy(mask, next, row, 0, row.length);
                next += row.length;
            }
        }
        return new ThinnedNet(title, ones(units), connections).figure();
    }

    private static double[] flat(DropoutSetting setting, int length) {
        return JavaArrays.values(setting.mask(length));
    }

    private static List<double[]> ones(int... units) {
        List<double[]> masks = new ArrayList<>();
        for (int count : units) {
            masks.add(filled(count));
        }
        return masks;
    }

    private static List<double[][]> allConnections(int... units) {
        if (units.length < 2) {
            throw new IllegalArgumentException(
                    "a net of " + units.length + " layer(s) has no connections to draw (must be >= 2); try 4, 6, 2");
        }
        List<double[][]> connections = new ArrayList<>();
        for (int layer = 0; layer < units.length - 1; layer++) {
            double[][] between = new double[units[layer]][];
            int width = units[layer + 1];
            Arrays.setAll(between, from -> filled(width));
            connections.add(between);
        }
        return connections;
    }

    private static double[] filled(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
