package dev.cella.lessons.region.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.region.DetectorHistory;
import dev.cella.lessons.region.StepLoss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The terms of a detector's loss over the steps. */
final class LossLines {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 300;
    private static final int TOGETHER = 10;
    private static final List<Term> TERMS = List.of(
            new Term("objectness", StepLoss::objectness),
            new Term("proposals", StepLoss::proposals),
            new Term("classes", StepLoss::classes),
            new Term("boxes", StepLoss::boxes),
            new Term("masks", StepLoss::masks));

    private record Term(String name, ToDoubleFunction<StepLoss> value) {}

    private LossLines() {}

    static XYFigure of(DetectorHistory history) {
        List<StepLoss> steps = history.steps();
        if (steps.size() < 2 * TOGETHER) {
            throw new IllegalArgumentException("the losses of " + steps.size() + " steps make no lines (must be >= "
                    + 2 * TOGETHER + "); train for more steps");
        }
        Map<String, List<CurvePoint>> lines = new LinkedHashMap<>();
        for (Term term : TERMS) {
            if (steps.stream().anyMatch(step -> term.value.applyAsDouble(step) > 0)) {
                lines.put(term.name, means(steps, term.value));
            }
        }
        double greatest = lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(CurvePoint::up)
                .max()
                .orElse(1);
        XYPanel panel = new XYPanel(AxisRange.whole(1, steps.size()), AxisRange.linear(0, greatest))
                .axes("step", "loss, mean of " + TOGETHER + " steps");
        List<String> words = new ArrayList<>();
        lines.forEach((name, points) -> {
            panel.add(Curve.line(name, points).in(Palette.color(words.size())).labeled(name));
            words.add(name + " " + Numbers.brief(points.get(0).up()) + " to "
                    + Numbers.brief(points.get(points.size() - 1).up()));
        });
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, HEIGHT)),
                List.of(),
                "loss terms over " + steps.size() + " steps: " + String.join(", ", words));
    }

    private static List<CurvePoint> means(List<StepLoss> steps, ToDoubleFunction<StepLoss> term) {
        List<CurvePoint> points = new ArrayList<>();
        for (int from = 0; from + TOGETHER <= steps.size(); from += TOGETHER) {
            double mean = steps.subList(from, from + TOGETHER).stream()
                    .mapToDouble(term)
                    .average()
                    .orElseThrow();
            points.add(new CurvePoint(from + (TOGETHER + 1) / 2.0, mean));
        }
        return points;
    }
}
