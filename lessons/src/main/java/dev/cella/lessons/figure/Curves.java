package dev.cella.lessons.figure;

import dev.cella.lessons.figure.Plot.Pen;
import dev.cella.lessons.figure.Plot.Point;
import dev.cella.lessons.figure.Svg.Anchor;
import dev.cella.lessons.figure.Svg.Style;
import dev.cella.lessons.train.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Loss curves of trainings in one plot. */
final class Curves {
    private static final int WIDTH = 730;
    private static final int HEIGHT = 250;
    private static final int LEFT = 58;
    private static final int TOP = 36;
    private static final int LABEL_DISTANCE = 15;

    private final Axis lossAxis;
    private final List<LossCurve> curves;

    private Curves(Axis lossAxis, List<LossCurve> curves) {
        this.lossAxis = lossAxis;
        this.curves = curves;
    }

    static Figure of(Axis lossAxis, List<History> histories) {
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    "curves of 0 trainings show nothing (must be >= 1); train a network first");
        }
        return new Curves(lossAxis, LossCurve.of(histories)).figure();
    }

    private Figure figure() {
        List<Label> labels = labels();
        double labelRoom = labels.stream()
                .mapToDouble(l -> Svg.width(l.words, Style.LABEL))
                .max()
                .orElse(60);
        int width = (int) (WIDTH - LEFT - Math.min(labelRoom, 230) - 18 - Sheet.MARGIN);
        int epochs = curves.stream().mapToInt(LossCurve::plannedEpochs).max().orElse(1);
        Plot plot = new Plot(width, HEIGHT, epochMarks(Math.max(1, epochs)), lossMarks());
        for (LossCurve curve : curves) {
            plot.curve(steps(curve), new Pen(Palette.faint(curve.number()), 1, false));
        }
        for (LossCurve curve : curves) {
            plot.curve(curve.validation(), new Pen(Palette.color(curve.number()), 2, true));
            plot.curve(curve.training(), new Pen(Palette.color(curve.number()), 2.2f, false));
        }
        Svg svg = new Svg();
        svg.text(LEFT, TOP - 14, Anchor.START, Style.NOTE, lossAxis == Axis.LOG ? "loss (logarithmic scale)" : "loss");
        plot.draw(svg, LEFT, TOP);
        dots(svg, plot);
        write(svg, plot, labels);
        svg.text(LEFT + width, TOP + HEIGHT + 34, Anchor.END, Style.NOTE, "epoch");
        svg.text(LEFT, TOP + HEIGHT + 34, Anchor.START, Style.NOTE, key());
        return new Figure(svg.toString(), WIDTH, TOP + HEIGHT + 34 + Sheet.MARGIN, alt());
    }

    /** Single steps are shown of a training that is alone or still runs; those of several at once would be a tangle. */
    private List<Point> steps(LossCurve curve) {
        return curves.size() == 1 || curve.training().size() < curve.plannedEpochs() ? curve.steps() : List.of();
    }

    /** What the kinds of line mean. */
    private String key() {
        List<String> kinds = new ArrayList<>();
        if (curves.stream().anyMatch(c -> !c.training().isEmpty())) {
            kinds.add("solid: training, after each epoch");
        }
        if (curves.stream().anyMatch(c -> !c.validation().isEmpty())) {
            kinds.add("dashed: validation");
        }
        if (curves.stream().anyMatch(c -> !steps(c).isEmpty())) {
            kinds.add("faint: while training");
        }
        return String.join(" · ", kinds);
    }

    private static Ticks epochMarks(int epochs) {
        Ticks ticks = Ticks.within(0, epochs, Math.min(epochs, 10));
        return new Ticks(
                Axis.LINEAR,
                0,
                epochs,
                ticks.marks().stream().filter(m -> m == Math.rint(m)).toList(),
                ticks.label());
    }

    /** From zero, or from somewhat below the least loss if that is far from zero; spikes of single steps may be cut off. */
    private Ticks lossMarks() {
        double[] losses =
                curves.stream().flatMapToDouble(c -> c.scale(steps(c))).toArray();
        if (lossAxis == Axis.LOG) {
            double[] positive = DoubleStream.of(losses).filter(l -> l > 0).toArray();
            Extent extent = positive.length == 0 ? new Extent(0.1, 1, 0) : Extent.of(positive);
            return Ticks.decades(extent.least(), extent.greatest());
        }
        Extent extent = losses.length == 0 ? new Extent(0, 1, 0) : Extent.of(losses);
        double room = 0.06 * (extent.greatest() - extent.least());
        boolean farFromZero = extent.least() < 0 || (extent.least() > 0.5 * extent.greatest() && room > 0);
        double greatest = Math.max(extent.greatest() + room, extent.greatest() == 0 ? 1 : 0);
        return Ticks.within(farFromZero ? extent.least() - room : 0, greatest, 5);
    }

    /** A dot at each epoch, while there are few: a single epoch has no line. */
    private void dots(Svg svg, Plot plot) {
        for (LossCurve curve : curves) {
            Stream.concat(curve.training().stream(), curve.validation().stream())
                    .filter(p -> curve.training().size() <= 12)
                    .filter(p -> Double.isFinite(plot.y(p.up())))
                    .forEach(p -> svg.dot(
                            LEFT + plot.x(p.across()),
                            TOP + plot.y(p.up()),
                            Palette.hex(Palette.color(curve.number()))));
        }
    }

    /** A label beside the end of a line. */
    private record Label(String words, int number, Point end) {}

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (LossCurve curve : curves) {
            String name = curves.size() == 1 ? "" : curve.name() + " ";
            List<Point> training = curve.training().isEmpty() ? curve.steps() : curve.training();
            label(labels, curve, (name.isEmpty() ? "training " : name), training);
            label(labels, curve, name + "validation ", curve.validation());
        }
        return labels;
    }

    private static void label(List<Label> labels, LossCurve curve, String name, List<Point> line) {
        if (!line.isEmpty()) {
            Point last = line.get(line.size() - 1);
            Point seen = line.stream()
                    .filter(p -> Double.isFinite(p.up()))
                    .reduce((a, b) -> b)
                    .orElse(last);
            labels.add(new Label(name + Numbers.even(last.up()), curve.number(), seen));
        }
    }

    /** Writes the labels at the right edge as near to the height of their line's end as the others let them. */
    private void write(Svg svg, Plot plot, List<Label> labels) {
        List<Label> fromTop = labels.stream()
                .sorted(Comparator.comparingDouble(l -> height(plot, l)))
                .toList();
        double distance = Math.min(LABEL_DISTANCE, (double) HEIGHT / Math.max(1, labels.size() - 1));
        double[] heights =
                Spread.apart(fromTop.stream().mapToDouble(l -> height(plot, l)).toArray(), distance, 0, HEIGHT);
        for (int i = 0; i < heights.length; i++) {
            Label label = fromTop.get(i);
            double x = LEFT + plot.x(label.end.across());
            double end = height(plot, label);
            if (Math.abs(end - heights[i]) > 3) {
                svg.line(x + 5, TOP + end, x + 14, TOP + heights[i], Palette.hex(Palette.color(label.number)));
            }
            svg.haloText(
                    x + 17, TOP + heights[i] + 4, Anchor.START, Style.LABEL.in(Palette.ink(label.number)), label.words);
        }
    }

    private static double height(Plot plot, Label label) {
        double y = plot.y(label.end.up());
        return Double.isFinite(y) ? Math.max(0, Math.min(HEIGHT, y)) : HEIGHT;
    }

    private String alt() {
        return curves.stream().map(LossCurve::words).collect(Collectors.joining("; ", "loss curves: ", ""));
    }
}
