package dev.cella.lessons.benchmark.figure;

import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.PublishedScore;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.evaluate.SeedRuns;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Two measures of one net over several seeds, each beside what others reach: rows with dots. */
final class ScoreFigure {
    private static final int WIDTH = 688;
    private static final int ROW = 40;
    private static final int AROUND = 70;
    private static final int BAR = 12;

    private ScoreFigure() {}

    /** What one panel shows; a published or a blind score may be NaN. */
    private record Measure(String name, SeedRuns runs, double published, double blind) {}

    static XYFigure of(BenchmarkResult result) {
        Optional<PublishedScore> published = result.published();
        List<Measure> measures = List.of(
                new Measure(
                        "AUC", result.auc(), published.map(PublishedScore::auc).orElse(Double.NaN), 0.5),
                new Measure(
                        "accuracy",
                        result.accuracy(),
                        published.map(PublishedScore::accuracy).orElse(Double.NaN),
                        result.baselineAccuracy()));
        String model = published.map(PublishedScore::model).orElse("");
        String name = model + (result.onStandIn() ? ", on the real images" : "");
        List<XYFigure.Row> rows = measures.stream()
                .map(measure -> new XYFigure.Row(
                        panel(measure, name), ROW * names(measure).size() + AROUND))
                .toList();
        return XYFigure.column(
                WIDTH,
                rows,
                List.of("dots: seeds; bar: mean ± standard deviation; gray: what others reach, one number each"),
                alt(measures, name));
    }

    /** Returns the rows from below: baseline, published score, the student's net. */
    private static List<String> names(Measure measure) {
        List<String> names = new ArrayList<>(List.of("baseline"));
        if (!Double.isNaN(measure.published)) {
            names.add("published");
        }
        names.add(measure.runs.name());
        return names;
    }

    private static XYPanel panel(Measure measure, String model) {
        List<String> names = names(measure);
        XYPanel panel = new XYPanel(across(measure), AxisRange.named(names)).axes(measure.name, "");
        other(panel, "baseline", 0, measure.blind, "");
        if (!Double.isNaN(measure.published)) {
            other(panel, "published", 1, measure.published, model);
        }
        int row = names.size() - 1;
        double from = measure.runs.mean() - measure.runs.deviation();
        double to = measure.runs.mean() + measure.runs.deviation();
        List<CurvePoint> seeds = measure.runs.values().stream()
                .sorted()
                .map(value -> new CurvePoint(value, row))
                .toList();
        panel.add(Curve.line("bar", List.of(new CurvePoint(from, row), new CurvePoint(to, row)))
                .in(Palette.faint(0, 90))
                .wide(BAR));
        panel.add(Curve.line("mean", upright(measure.runs.mean(), row))
                .in(Palette.color(0))
                .wide(2)
                .labeled(measure.runs.meanAndDeviation()));
        return panel.add(Curve.dots("seeds", seeds).in(Palette.color(0)));
    }

    private static void other(XYPanel panel, String name, int row, double value, String model) {
        String words = String.format(Locale.ROOT, "%.3f", value) + (model.isEmpty() ? "" : " " + model);
        panel.add(Curve.line(name, upright(value, row))
                .in(Color.decode(Svg.FAINT_INK))
                .wide(3)
                .labeled(words));
    }

    private static List<CurvePoint> upright(double value, int row) {
        return List.of(new CurvePoint(value, row - 0.25), new CurvePoint(value, row + 0.25));
    }

    private static AxisRange across(Measure measure) {
        SeedRuns runs = measure.runs;
        DoubleStream values = DoubleStream.concat(
                DoubleStream.of(
                                measure.published,
                                measure.blind,
                                runs.mean() - runs.deviation(),
                                runs.mean() + runs.deviation())
                        .filter(value -> !Double.isNaN(value)),
                runs.values().stream().mapToDouble(value -> value));
        ValueRange range = ValueRange.of(values.toArray());
        double room = 0.06 * Math.max(1e-6, range.greatest() - range.least());
        return AxisRange.linear(range.least() - room, range.greatest() + room);
    }

    private static String alt(List<Measure> measures, String model) {
        StringBuilder alt = new StringBuilder("scores on the test images");
        for (Measure measure : measures) {
            alt.append("; ").append(measure.name).append(": ").append(measure.runs);
            if (!Double.isNaN(measure.published)) {
                alt.append(String.format(Locale.ROOT, ", published %.3f (%s)", measure.published, model));
            }
            alt.append(String.format(Locale.ROOT, ", baseline %.3f", measure.blind));
        }
        return alt.toString();
    }
}
