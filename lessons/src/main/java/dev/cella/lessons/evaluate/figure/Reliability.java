package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.Plot;
import dev.cella.lessons.draw.chart.Plot.Pen;
import dev.cella.lessons.draw.chart.Plot.Point;
import dev.cella.lessons.draw.chart.Ticks;
import dev.cella.lessons.evaluate.Calibration;
import dev.cella.lessons.evaluate.Calibration.Bin;
import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;

/** A reliability diagram: how often the net was right, by how sure it was, and below how many answers that rests on. */
final class Reliability {
    private static final int SIDE = 300;
    private static final int COUNTS = 70;
    private static final int LEFT = 58;
    private static final int TOP = 36;
    private static final int COUNTS_TOP = TOP + SIDE + 44;

    private Reliability() {}

    static Figure of(Calibration calibration) {
        Svg svg = new Svg();
        List<Bin> filled =
                calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
        Ticks share = Ticks.within(0, 1, 5);
        Plot plot = new Plot(SIDE, SIDE, share, share);
        plot.curve(List.of(new Point(0, 0), new Point(1, 1)), new Pen(new Color(0x8a8a8a), 1.2f, true));
        for (Bin bin : filled) {
            bar(svg, plot, TOP, bin, bin.right());
        }
        plot.draw(svg, LEFT, TOP);
        for (Bin bin : filled) {
            double x = LEFT + plot.x(bin.confidence());
            svg.line(x, TOP + plot.y(bin.right()), x, TOP + plot.y(bin.confidence()), Palette.hex(Palette.color(1)));
            svg.dot(x, TOP + plot.y(bin.right()), Palette.hex(Palette.color(0)));
        }
        counts(svg, filled);
        svg.text(LEFT, TOP - 14, Anchor.START, Style.NOTE, "share that is right");
        svg.text(LEFT, COUNTS_TOP - 10, Anchor.START, Style.NOTE, "answers");
        int bottom = COUNTS_TOP + COUNTS;
        svg.text(LEFT + SIDE, bottom + 34, Anchor.END, Style.NOTE, "how sure the net was");
        String error = "expected calibration error " + Numbers.even(calibration.expectedError());
        svg.text(LEFT, bottom + 54, Anchor.START, Style.LABEL, error);
        svg.text(LEFT, bottom + 72, Anchor.START, Style.NOTE, "dashed: as often right as sure; orange: how far off");
        return new Figure(svg.toString(), LEFT + SIDE + 40, bottom + 72 + ImageGrid.MARGIN, alt(error, filled));
    }

    private static void bar(Svg svg, Plot plot, int top, Bin bin, double height) {
        double x = LEFT + plot.x(bin.from()) + 1;
        double y = top + plot.y(height);
        svg.rect(x, y, plot.x(bin.to()) - plot.x(bin.from()) - 2, top + plot.y(0) - y, "#b8d4e8");
    }

    private static void counts(Svg svg, List<Bin> filled) {
        int most = filled.stream().mapToInt(Bin::count).max().orElse(1);
        Plot plot = new Plot(SIDE, COUNTS, Ticks.within(0, 1, 5), Ticks.within(0, most * 1.3, 1));
        for (Bin bin : filled) {
            bar(svg, plot, COUNTS_TOP, bin, bin.count());
            double middle = LEFT + plot.x((bin.from() + bin.to()) / 2);
            double top = COUNTS_TOP + plot.y(bin.count()) - 4;
            svg.text(middle, top, Anchor.MIDDLE, Style.NOTE, "" + bin.count());
        }
        new Plot(SIDE, COUNTS, Ticks.within(0, 1, 5), new Ticks(Axis.LINEAR, 0, 1, List.of(), Numbers::brief))
                .draw(svg, LEFT, COUNTS_TOP);
    }

    private static String alt(String error, List<Bin> filled) {
        return filled.stream()
                .map(bin -> Numbers.trimmed(bin.confidence(), 2) + " sure, " + Numbers.trimmed(bin.right(), 2)
                        + " right (" + bin.count() + ")")
                .collect(Collectors.joining("; ", "reliability diagram, " + error + ": ", ""));
    }
}
