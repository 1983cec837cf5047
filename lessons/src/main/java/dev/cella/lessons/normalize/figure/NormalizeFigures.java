package dev.cella.lessons.normalize.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.normalize.LossValley;
import dev.cella.lessons.normalize.Neuron;
import java.util.Arrays;
import java.util.List;

/** Figures that show why the scale of the inputs matters: a neuron on its curve, and the valley of the loss. */
public final class NormalizeFigures {
    private NormalizeFigures() {}

    /**
     * Draws the curve of one neuron with one input, and the steepness of that curve below it, with a dot for each input.
     *
     * @param weight by which each input is multiplied; the bias is 0
     * @param inputs at least one, such as a pixel as stored and the same pixel divided by 255
     */
    public static XYFigure neuron(double weight, double... inputs) {
        return NeuronFigure.of(new Neuron(weight, 0), inputs);
    }

    /**
     * Draws the loss over two weights side by side for several scales of the same images. Gradient descent walks in each
     * valley with the learning rate that suits it best.
     *
     * @param sets images {@code [N, C, H, W]} with the name of their scale
     * @throws IllegalArgumentException if a set has no valley, see {@link LossValley#of}
     */
    public static Figure valleys(NamedArray... sets) {
        return Figures.beside(
                Arrays.stream(sets).map(set -> ValleyFigure.of(set).bestPath()).toArray(Figure[]::new));
    }

    /**
     * Draws the loss over two weights for images on one scale, and the path of gradient descent in it.
     *
     * @param set images {@code [N, C, H, W]} with the name of their scale
     * @param share the learning rate as a share of the largest that converges; from 1 on, the path leaves the valley
     * @param steps how many steps to walk
     * @throws IllegalArgumentException if the set has no valley, see {@link LossValley#of}
     */
    public static XYFigure valley(NamedArray set, double share, int steps) {
        return ValleyFigure.of(set).path(share, steps);
    }

    /**
     * Sums up what several scales of the same images do to a net, in one row per scale.
     *
     * @param rows at least one
     */
    public static Figure scaleEffects(List<ScaleRow> rows) {
        return ScaleFigure.of(rows);
    }
}
