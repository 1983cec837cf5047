package dev.cella.lessons.residual.figure;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gradient norms by layer, on a logarithmic axis. */
final class GradientLines {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;

    private GradientLines() {}

    static XYFigure of(List<NamedArray> nets) {
        List<double[]> norms =
                nets.stream().map(net -> JavaArrays.values(net.values())).toList();
        int deepest = norms.stream().mapToInt(one -> one.length).max().orElse(0);
        if (norms.isEmpty() || norms.stream().anyMatch(one -> one.length < 2)) {
            throw new IllegalArgumentException("gradients of "
                    + norms.stream().map(one -> Integer.toString(one.length)).toList()
                    + " layers cannot be drawn as lines (must be >= 2 each); try a deeper net");
        }
        XYPanel panel = new XYPanel(
                        AxisRange.whole(1, deepest),
                        AxisRange.logarithmic(
                                norms.stream().flatMapToDouble(Arrays::stream).toArray()))
                .axes("layer", "norm of the gradient");
        for (int i = 0; i < nets.size(); i++) {
            panel.add(Curve.line(nets.get(i).name(), points(norms.get(i)))
                    .in(Palette.color(i))
                    .withDots(true)
                    .labeled(nets.get(i).name()));
        }
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(), List.of(new XYFigure.Row(panel, HEIGHT)), List.of(), alt(nets, norms));
    }

    private static List<CurvePoint> points(double[] norms) {
        return IntStream.range(0, norms.length)
                .mapToObj(i -> new CurvePoint(i + 1, norms[i]))
                .toList();
    }

    private static String alt(List<NamedArray> nets, List<double[]> norms) {
        return IntStream.range(0, nets.size())
                .mapToObj(i -> nets.get(i).name() + " "
                        + Arrays.stream(norms.get(i)).mapToObj(Numbers::brief).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ", "norm of the gradient by layer: ", ""));
    }
}
