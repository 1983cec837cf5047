package dev.cella.lessons.normalize.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.normalize.Neuron;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The output of a neuron over its weighted input, and below it the steepness of that curve, with a dot for each input. */
final class NeuronFigure {
    private static final int WIDTH = 640;
    private static final int OUTPUT_HEIGHT = 220;
    private static final int STEEPNESS_HEIGHT = 170;
    private static final int POINTS = 240;
    private static final double LEAST_REACH = 4;

    private NeuronFigure() {}

    static XYFigure of(Neuron neuron, double... inputs) {
        if (inputs.length == 0) {
            throw new IllegalArgumentException(
                    "a neuron with 0 inputs has no dot to draw (must be >= 1); try neuron(0.05, 120, 120 / 255.0)");
        }
        double farthest =
                Arrays.stream(inputs).map(neuron::sum).map(Math::abs).max().orElse(0);
        double reach = Math.max(LEAST_REACH, 1.15 * farthest);
        XYPanel output = panel(reach, -1, "output", Math::tanh)
                .titled("output = tanh(weight · x), weight " + Numbers.brief(neuron.weight()), Color.DARK_GRAY);
        XYPanel steepness = panel(reach, 0, "steepness", Neuron::steepnessAt).axes("weight · x", "steepness");
        for (int i = 0; i < inputs.length; i++) {
            double x = inputs[i];
            output.add(dot(i, x, neuron.sum(x), neuron.output(x)));
            steepness.add(dot(i, x, neuron.sum(x), neuron.steepness(x)));
        }
        List<String> notes =
                Arrays.stream(inputs).mapToObj(x -> words(neuron, x)).toList();
        return XYFigure.column(
                WIDTH,
                List.of(new XYFigure.Row(output, OUTPUT_HEIGHT), new XYFigure.Row(steepness, STEEPNESS_HEIGHT)),
                notes,
                "one neuron, weight " + Numbers.brief(neuron.weight()) + ": " + String.join("; ", notes));
    }

    private static XYPanel panel(double reach, double least, String up, DoubleUnaryOperator curve) {
        List<CurvePoint> points = IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> -reach + 2 * reach * i / POINTS)
                .mapToObj(sum -> new CurvePoint(sum, curve.applyAsDouble(sum)))
                .toList();
        return new XYPanel(AxisRange.linear(-reach, reach), AxisRange.linear(least, 1))
                .axes("", up)
                .add(Curve.line(up, points));
    }

    private static Curve dot(int index, double x, double sum, double height) {
        return Curve.dots("input " + index, List.of(new CurvePoint(sum, height)))
                .in(Palette.color(index + 1))
                .labeled("x = " + Numbers.brief(x));
    }

    private static String words(Neuron neuron, double x) {
        return "x = " + Numbers.brief(x) + ": weight · x = " + Numbers.brief(neuron.sum(x)) + ", output "
                + Numbers.brief(neuron.output(x)) + ", steepness " + Numbers.brief(neuron.steepness(x))
                + (neuron.isSaturated(x) ? ", saturated" : "");
    }
}
