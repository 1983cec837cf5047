package dev.cella.lessons.draw.chart;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Fonts;
import dev.cella.lessons.draw.chart.svg.ChartSvg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/** How a chart of XChart looks in a notebook, one that a student made or one of a figure. */
public final class ChartView {
    private ChartView() {}

    /** Shows charts of every kind. */
    public static Renderer<?> renderer() {
        return Renderer.of(Chart.class, ChartView::bundle);
    }

    /** Loads what the first chart would wait for: fonts and the chart library. */
    public static void warmUp() {
        List<CurvePoint> points = List.of(new CurvePoint(0, 0), new CurvePoint(1, 1));
        XYPanel panel = new XYPanel(AxisRange.share(), AxisRange.share())
                .axes("epoch", "loss")
                .add(Curve.line("warm-up", points).withDashes().withDots(true).labeled("warm-up"));
        XYFigure.column(300, List.of(new XYFigure.Row(panel, 200)), List.of(), "warm-up")
                .svg();
    }

    /** Returns the chart as SVG and PNG, and its series by name. */
    static MimeBundle bundle(Chart<?, ?> chart) {
        String series = String.join(", ", chart.getSeriesMap().keySet());
        String alt = chart.getClass().getSimpleName() + " \"" + chart.getTitle() + "\" of " + chart.getWidth() + "×"
                + chart.getHeight() + " pixels: " + series;
        return new Figure(ChartSvg.of(chart), chart.getWidth(), chart.getHeight(), alt)
                .bundle()
                .with("image/png", Fonts.needed(() -> png(chart)))
                .withMetadata("image/png", Map.of("width", chart.getWidth(), "height", chart.getHeight()));
    }

    private static byte[] png(Chart<?, ?> chart) {
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
