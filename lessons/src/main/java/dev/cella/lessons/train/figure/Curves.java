package dev.cella.lessons.train.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loss curves of trainings in one chart, and their accuracies in another below it. */
final class Curves {
    private static final int WIDTH = 730;
    private static final int LOSS_HEIGHT = 232;
    private static final int ACCURACY_HEIGHT = 146;

    /** More dots than this would hide the curve. */
    private static final int MOST_DOTS = 12;

    private final Axis lossAxis;
    private final List<TrainingCurve> curves;

    private Curves(Axis lossAxis, List<TrainingCurve> curves) {
        this.lossAxis = lossAxis;
        this.curves = curves;
    }

    static XYFigure of(Axis lossAxis, List<History> histories) {
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    "curves of 0 trainings show nothing (must be >= 1); train a network first");
        }
        return new Curves(lossAxis, TrainingCurve.of(histories)).figure();
    }

    private XYFigure figure() {
        boolean withAccuracy = curves.stream().anyMatch(TrainingCurve::mayHaveAccuracy);
        AxisRange epochs = AxisRange.whole(
                0,
                Math.max(
                        1,
                        curves.stream()
                                .mapToInt(TrainingCurve::plannedEpochs)
                                .max()
                                .orElse(1)));
        List<XYFigure.Row> rows = new ArrayList<>();
        rows.add(new XYFigure.Row(losses(epochs, withAccuracy ? "" : "epoch"), LOSS_HEIGHT));
        if (withAccuracy) {
            rows.add(new XYFigure.Row(accuracies(epochs), ACCURACY_HEIGHT));
        }
        String alt = curves.stream().map(TrainingCurve::words).collect(Collectors.joining("; ", "loss curves: ", ""));
        return XYFigure.column(WIDTH, rows, List.of(key()), alt);
    }

    private XYPanel losses(AxisRange epochs, String across) {
        XYPanel panel = new XYPanel(epochs, lossRange())
                .axes(across, lossAxis == Axis.LOG ? "loss (logarithmic scale)" : "loss");
        for (TrainingCurve curve : curves) {
            if (showsSteps(curve)) {
                Curve steps = Curve.line(curve.name() + " steps", curve.steps())
                        .in(Palette.faint(curve.number(), 70))
                        .wide(1);
                boolean only = curve.training().isEmpty() && !curve.steps().isEmpty();
                panel.add(only ? steps.labeled(label(trainingName(curve), curve.steps())) : steps);
                panel.add(Curve.line(curve.name() + " smoothed", curve.smoothed())
                        .in(Palette.faint(curve.number(), 150))
                        .wide(1.8));
            }
        }
        curves.forEach(curve -> addTo(panel, curve, curve.training(), curve.validation()));
        return panel;
    }

    private XYPanel accuracies(AxisRange epochs) {
        XYPanel panel = new XYPanel(epochs, accuracyRange()).axes("epoch", "accuracy");
        curves.forEach(curve -> addTo(panel, curve, curve.accuracy(), curve.validationAccuracy()));
        return panel;
    }

    /** Validation dashed, training solid; a dot at each epoch while there are few: a single epoch has no line. */
    private void addTo(XYPanel panel, TrainingCurve curve, List<CurvePoint> training, List<CurvePoint> validation) {
        String validationName = curves.size() == 1 ? "validation" : curve.name() + " validation";
        boolean dotted = training.size() <= MOST_DOTS;
        panel.add(Curve.line(validationName, validation)
                .in(Palette.color(curve.number()))
                .wide(2)
                .withDashes()
                .withDots(dotted)
                .labeled(label(validationName, validation)));
        panel.add(Curve.line(trainingName(curve), training)
                .in(Palette.color(curve.number()))
                .withDots(dotted)
                .labeled(label(trainingName(curve), training)));
    }

    private String trainingName(TrainingCurve curve) {
        return curves.size() == 1 ? "training" : curve.name();
    }

    private static String label(String name, List<CurvePoint> points) {
        return points.isEmpty()
                ? ""
                : name + " " + Numbers.even(points.get(points.size() - 1).up());
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

    /** From zero, or from somewhat below the least loss if that is far from zero; spikes of single steps may be cut off. */
    private AxisRange lossRange() {
        double[] shown =
                curves.stream().flatMapToDouble(c -> c.scale(showsSteps(c))).toArray();
        if (lossAxis == Axis.LOG) {
            return AxisRange.logarithmic(shown);
        }
        ValueRange range = shown.length == 0 ? new ValueRange(0, 1, 0) : ValueRange.of(shown);
        double room = 0.06 * (range.greatest() - range.least());
        boolean farFromZero = range.least() < 0 || (range.least() > 0.5 * range.greatest() && room > 0);
        double greatest = Math.max(range.greatest() + room, range.greatest() == 0 ? 1 : 0);
        return AxisRange.linear(farFromZero ? range.least() - room : 0, greatest);
    }

    /** Up to 1, from 0 or, if nothing is lower, from 0.5. */
    private AxisRange accuracyRange() {
        double least = curves.stream()
                .flatMap(c -> Stream.concat(c.accuracy().stream(), c.validationAccuracy().stream()))
                .mapToDouble(CurvePoint::up)
                .min()
                .orElse(0);
        return AxisRange.linear(least >= 0.5 ? 0.5 : 0, 1);
    }
}
