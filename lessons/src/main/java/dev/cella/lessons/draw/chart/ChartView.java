package dev.cella.lessons.draw.chart;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.draw.Fonts;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.chart.Plot.Point;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/** How a chart that a student made with XChart looks in a notebook. */
public final class ChartView {
    private ChartView() {}

    /** Shows charts of every kind. */
    public static Renderer<?> renderer() {
        return Renderer.of(Chart.class, ChartView::bundle);
    }

    /** Loads what the first chart would wait for: fonts and the chart library. */
    public static void warmUp() {
        Plot plot = new Plot(100, 100, Ticks.around(0, 1, 2), Ticks.around(0, 1, 2));
        plot.steps(List.of(new Point(0, 0), new Point(1, 1)), Color.BLACK);
        plot.draw(new Svg(), 0, 0);
    }

    /** The chart as SVG and PNG, and its series by name. */
    static MimeBundle bundle(Chart<?, ?> chart) {
        return Fonts.needed(() -> {
            String series = String.join(", ", chart.getSeriesMap().keySet());
            String alt = chart.getClass().getSimpleName() + " \"" + chart.getTitle() + "\" of " + chart.getWidth() + "×"
                    + chart.getHeight() + " pixels: " + series;
            return MimeBundle.text(alt)
                    .with("image/svg+xml", svg(chart))
                    .with("image/png", png(chart))
                    .withMetadata("image/png", Map.of("width", chart.getWidth(), "height", chart.getHeight()));
        });
    }

    private static String svg(Chart<?, ?> chart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        String document = bytes.toString(StandardCharsets.UTF_8);
        return document.substring(document.indexOf("<svg"));
    }

    private static byte[] png(Chart<?, ?> chart) {
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
