package dev.cella.lessons.train.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.EndLabels;
import dev.cella.lessons.draw.chart.Plot;
import dev.cella.lessons.draw.chart.Plot.Pen;
import dev.cella.lessons.draw.chart.Plot.Point;
import dev.cella.lessons.draw.chart.Ticks;
import dev.cella.lessons.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Loss curves of trainings in one plot, and their accuracies in another below it. */
final class Curves {
    private static final int WIDTH = 730;
    private static final int HEIGHT = 200;
    private static final int ACCURACY_HEIGHT = 96;
    private static final int LEFT = 58;
    private static final int TOP = 36;
    private static final int BETWEEN = 48;

    private final Axis lossAxis;
    private final List<TrainingCurve> curves;
    private final EndLabels losses = new EndLabels();
    private final EndLabels accuracies = new EndLabels();
    private final Svg svg = new Svg();

    private Curves(Axis lossAxis, List<TrainingCurve> curves) {
        this.lossAxis = lossAxis;
        this.curves = curves;
    }

    static Figure of(Axis lossAxis, List<History> histories) {
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    "curves of 0 trainings show nothing (must be >= 1); train a network first");
        }
        return new Curves(lossAxis, TrainingCurve.of(histories)).figure();
    }

    private Figure figure() {
        for (TrainingCurve curve : curves) {
            String name = curves.size() == 1 ? "" : curve.name() + " ";
            String training = name.isEmpty() ? "training " : name;
            losses.add(training, curve.number(), curve.training().isEmpty() ? curve.steps() : curve.training());
            losses.add(name + "validation ", curve.number(), curve.validation());
            accuracies.add(training, curve.number(), curve.accuracy());
            accuracies.add(name + "validation ", curve.number(), curve.validationAccuracy());
        }
        double labelRoom = Math.max(losses.room(), accuracies.room());
        int width = (int) (WIDTH - LEFT - Math.min(labelRoom, 230) - 18 - ImageGrid.MARGIN);
        Ticks epochs = epochMarks(Math.max(
                1, curves.stream().mapToInt(TrainingCurve::plannedEpochs).max().orElse(1)));
        drawLosses(new Plot(width, HEIGHT, epochs, lossMarks()));
        int bottom = TOP + HEIGHT;
        if (curves.stream().anyMatch(TrainingCurve::mayHaveAccuracy)) {
            drawAccuracies(new Plot(width, ACCURACY_HEIGHT, epochs, accuracyMarks()), bottom + BETWEEN);
            bottom += BETWEEN + ACCURACY_HEIGHT;
        }
        svg.text(LEFT + width, bottom + 34, Anchor.END, Style.NOTE, "epoch");
        svg.text(LEFT, bottom + 52, Anchor.START, Style.NOTE, key());
        return new Figure(svg.toString(), WIDTH, bottom + 52 + ImageGrid.MARGIN, alt());
    }

    private void drawLosses(Plot plot) {
        for (TrainingCurve curve : curves) {
            if (showsSteps(curve)) {
                plot.curve(curve.steps(), new Pen(Palette.faint(curve.number(), 70), 1, false));
                plot.curve(curve.smoothed(), new Pen(Palette.faint(curve.number(), 150), 1.8f, false));
            }
        }
        for (TrainingCurve curve : curves) {
            plot.curve(curve.validation(), new Pen(Palette.color(curve.number()), 2, true));
            plot.curve(curve.training(), new Pen(Palette.color(curve.number()), 2.2f, false));
        }
        svg.text(LEFT, TOP - 14, Anchor.START, Style.NOTE, lossAxis == Axis.LOG ? "loss (logarithmic scale)" : "loss");
        plot.draw(svg, LEFT, TOP);
        curves.forEach(curve -> dots(plot, TOP, curve, curve.training(), curve.validation()));
        losses.write(svg, plot, LEFT, TOP, HEIGHT);
    }

    private void drawAccuracies(Plot plot, int top) {
        for (TrainingCurve curve : curves) {
            plot.curve(curve.validationAccuracy(), new Pen(Palette.color(curve.number()), 2, true));
            plot.curve(curve.accuracy(), new Pen(Palette.color(curve.number()), 2.2f, false));
        }
        svg.text(LEFT, top - 12, Anchor.START, Style.NOTE, "accuracy");
        plot.draw(svg, LEFT, top);
        curves.forEach(curve -> dots(plot, top, curve, curve.accuracy(), curve.validationAccuracy()));
        accuracies.write(svg, plot, LEFT, top, ACCURACY_HEIGHT);
    }

    /** Single steps are shown of a training that is alone or still runs; those of several at once would be a tangle. */
    private boolean showsSteps(TrainingCurve curve) {
        return curves.size() == 1 || curve.running();
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
        if (curves.stream().anyMatch(c -> showsSteps(c) && !c.steps().isEmpty())) {
            kinds.add("faint: while training, single steps and smoothed");
        }
        List<Long> seeds =
                curves.stream().map(TrainingCurve::seed).distinct().sorted().toList();
        kinds.add((seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().limit(4).map(String::valueOf).collect(Collectors.joining(", "))
                + (seeds.size() > 4 ? ", …" : ""));
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
        double[] shown =
                curves.stream().flatMapToDouble(c -> c.scale(showsSteps(c))).toArray();
        if (lossAxis == Axis.LOG) {
            double[] positive = DoubleStream.of(shown).filter(l -> l > 0).toArray();
            ValueRange extent = positive.length == 0 ? new ValueRange(0.1, 1, 0) : ValueRange.of(positive);
            return Ticks.decades(extent.least(), extent.greatest());
        }
        ValueRange extent = shown.length == 0 ? new ValueRange(0, 1, 0) : ValueRange.of(shown);
        double room = 0.06 * (extent.greatest() - extent.least());
        boolean farFromZero = extent.least() < 0 || (extent.least() > 0.5 * extent.greatest() && room > 0);
        double greatest = Math.max(extent.greatest() + room, extent.greatest() == 0 ? 1 : 0);
        return Ticks.within(farFromZero ? extent.least() - room : 0, greatest, 5);
    }

    /** Up to 1, from 0 or, if nothing is lower, from 0.5. */
    private Ticks accuracyMarks() {
        double least = curves.stream()
                .flatMap(c -> Stream.concat(c.accuracy().stream(), c.validationAccuracy().stream()))
                .mapToDouble(Point::up)
                .min()
                .orElse(0);
        return Ticks.within(least >= 0.5 ? 0.5 : 0, 1, 5);
    }

    /** A dot at each epoch, while there are few: a single epoch has no line. */
    private void dots(Plot plot, int top, TrainingCurve curve, List<Point> training, List<Point> validation) {
        Stream.concat(training.stream(), validation.stream())
                .filter(p -> training.size() <= 12)
                .filter(p -> Double.isFinite(plot.y(p.up())))
                .forEach(p -> svg.dot(
                        LEFT + plot.x(p.across()), top + plot.y(p.up()), Palette.hex(Palette.color(curve.number()))));
    }

    private String alt() {
        return curves.stream().map(TrainingCurve::words).collect(Collectors.joining("; ", "loss curves: ", ""));
    }
}
