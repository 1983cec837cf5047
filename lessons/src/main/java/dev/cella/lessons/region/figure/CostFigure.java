package dev.cella.lessons.region.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.region.DetectorScore;
import java.util.List;
import java.util.stream.Collectors;

/** What detectors cost, and what they find: one dot each. */
final class CostFigure {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 300;

    private CostFigure() {}

    static XYFigure of(List<DetectorScore> detectors) {
        if (detectors.isEmpty()) {
            throw new IllegalArgumentException(
                    "0 detectors have no cost to draw (must be at least one); try costAgainstAp(List.of(detectorScore(…)))");
        }
        double[] seconds =
                detectors.stream().mapToDouble(DetectorScore::secondsPerImage).toArray();
        XYPanel panel = new XYPanel(AxisRange.logarithmic(seconds), AxisRange.share())
                .axes("seconds per image", "mean AP at IoU 0.5");
        for (int i = 0; i < detectors.size(); i++) {
            DetectorScore one = detectors.get(i);
            CurvePoint point =
                    new CurvePoint(one.secondsPerImage(), one.scores().meanAp());
            panel.add(
                    Curve.dots(one.name(), List.of(point)).in(Palette.color(i)).labeled(one.name()));
        }
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, HEIGHT)),
                List.of("left is faster, up is better"),
                detectors.stream()
                        .map(one -> one.name() + " " + Numbers.brief(one.secondsPerImage()) + " s, mean AP "
                                + Numbers.brief(one.scores().meanAp()))
                        .collect(Collectors.joining("; ", "cost and mean AP: ", "")));
    }
}
