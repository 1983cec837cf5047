package dev.cella.lessons.signal.figure;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Curves one below the other over one stretch of time: a signal, and the maps that filters make of it. */
final class StackedCurves {
    private static final int WIDTH = 620;
    private static final int FIRST = 170;
    private static final int OTHERS = 116;
    private static final int AXIS = 34;

    private StackedCurves() {}

    /**
     * Draws curves of any lengths one below the other, each stretched to the length of the first.
     *
     * @param across what the horizontal axis counts
     */
    static XYFigure of(String across, List<NamedArray> curves) {
        if (curves.isEmpty() || curves.stream().anyMatch(curve -> curve.values().length() < 2)) {
            throw new IllegalArgumentException(
                    "a curve needs at least 2 values (must be >= 1 curve of >= 2 values); try named(\"beat\", signal)");
        }
        double length = curves.get(0).values().length();
        ValueRange maps = curves.stream()
                .skip(1)
                .map(curve -> ValueRange.of(curve.values()))
                .reduce(ValueRange::and)
                .orElse(ValueRange.of(curves.get(0).values()));
        List<XYFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            ValueRange up = i == 0 ? ValueRange.of(curves.get(0).values()) : maps;
            boolean last = i == curves.size() - 1;
            XYPanel panel = new XYPanel(AxisRange.whole(0, length - 1), padded(up))
                    .axes(last ? across : "", "")
                    .titled(curves.get(i).name(), Palette.color(i));
            panel.add(Curve.line(
                            curves.get(i).name(),
                            points(JavaArrays.values(curves.get(i).values()), length))
                    .in(Palette.color(i)));
            rows.add(new XYFigure.Row(panel, (i == 0 ? FIRST : OTHERS) + (last ? AXIS : 0)));
        }
        return XYFigure.column(WIDTH, rows, List.of(), alt(across, curves));
    }

    private static AxisRange padded(ValueRange range) {
        double room = 0.06 * (range.greatest() - range.least()) + 1e-9;
        return AxisRange.linear(range.least() - room, range.greatest() + room);
    }

    /** Spreads the values of a shorter map over the length of the signal: each at the middle of its windows. */
    private static List<CurvePoint> points(double[] values, double length) {
        double each = length / values.length;
        return IntStream.range(0, values.length)
                .mapToObj(i -> new CurvePoint((i + 0.5) * each - 0.5, values[i]))
                .toList();
    }

    private static String alt(String across, List<NamedArray> curves) {
        return curves.stream()
                .map(curve -> {
                    ValueRange range = ValueRange.of(curve.values());
                    return curve.name() + " from " + Numbers.brief(range.least()) + " to "
                            + Numbers.brief(range.greatest());
                })
                .collect(Collectors.joining("; ", "curves by " + across + ": ", ""));
    }
}
