package dev.cella.lessons.handmade.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shares as horizontal bars. */
final class Shares {
    private static final int WIDTH = 420;
    private static final int ROW = 26;
    private static final int AROUND = 22;

    private Shares() {}

    static XYFigure of(List<String> names, double[] shares) {
        if (names.size() != shares.length || shares.length == 0) {
            throw new IllegalArgumentException(Numbers.count(names.size(), "name") + " for "
                    + Numbers.count(shares.length, "share") + " (must be one each, and >= 1); give each bar its name");
        }
        List<String> fromBelow = new ArrayList<>(names);
        Collections.reverse(fromBelow);
        double most = Math.max(Arrays.stream(shares).max().orElseThrow(), 1e-9);
        XYPanel panel = new XYPanel(AxisRange.linear(0, most), AxisRange.named(fromBelow)).rows();
        for (int i = 0; i < shares.length; i++) {
            panel.add(Curve.bar(names.get(i), shares.length - 1 - i, shares[i]).labeled(Numbers.percent(shares[i], 1)));
        }
        String alt = IntStream.range(0, shares.length)
                .mapToObj(i -> names.get(i) + " " + Numbers.percent(shares[i], 1))
                .collect(Collectors.joining(", ", "shares: ", ""));
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, shares.length * ROW + AROUND)),
                List.of(),
                alt);
    }
}
