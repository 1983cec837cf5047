package dev.cella.lessons.singleshot.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.singleshot.TermLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The terms of a loss, step by step. */
final class TermCurves {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 320;

    /** Steps that one point averages: enough to see a trend. */
    private static final int SPAN = 5;

    private TermCurves() {}

    static XYFigure of(TermLoss loss) {
        List<double[]> steps = loss.steps();
        if (steps.size() < 2) {
            throw new IllegalArgumentException("a loss of " + steps.size()
                    + " steps has no curve (must be >= 2); train a net with this loss first");
        }
        int terms = loss.names().size();
        double[][] smooth = new double[terms][];
        Arrays.setAll(smooth, term -> smoothed(steps, term));
        XYPanel panel = new XYPanel(
                        AxisRange.whole(0, steps.size()),
                        AxisRange.logarithmic(Arrays.stream(smooth)
                                .flatMapToDouble(Arrays::stream)
                                .toArray()))
                .axes("step", "term of the loss");
        List<String> words = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            String name = loss.names().get(term);
            panel.add(Curve.line(name, points(smooth[term]))
                    .in(Palette.color(term))
                    .labeled(name));
            words.add(name + " from " + Numbers.brief(smooth[term][0]) + " to "
                    + Numbers.brief(smooth[term][smooth[term].length - 1]));
        }
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, HEIGHT)),
                List.of("each point is the mean of up to " + SPAN + " steps"),
                "terms of the loss: " + String.join("; ", words));
    }

    private static List<CurvePoint> points(double[] values) {
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new CurvePoint(i + 1, values[i]));
        }
        return points;
    }

    /** Returns the mean of each step and of up to four before it. */
    private static double[] smoothed(List<double[]> steps, int term) {
        double[] smooth = new double[steps.size()];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = steps.subList(Math.max(0, i + 1 - SPAN), i + 1).stream()
                    .mapToDouble(step -> step[term])
                    .average()
                    .orElseThrow();
        }
        return smooth;
    }
}
