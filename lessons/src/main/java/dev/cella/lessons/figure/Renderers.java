package dev.cella.lessons.figure;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.figure.Plot.Point;
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
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.Table;

/** How the values of the course look when they are the result of a cell. */
public final class Renderers {
    private Renderers() {}

    /** Figures, tensors, tables, and charts that a student made with XChart. */
    public static List<Renderer<?>> all() {
        return List.of(
                Renderer.of(Figure.class, Renderers::bundle),
                Renderer.of(INDArray.class, TensorView::bundle),
                Renderer.of(Table.class, TableView::bundle),
                Renderer.of(Chart.class, Renderers::chart));
    }

    /** Loads what the first figure would wait for: native libraries, picture writers, fonts. */
    public static void warmUp() {
        bundle(Pictures.grid(List.of(new Named("", Nd4j.rand(1, 8, 8))), 1));
        Plot plot = new Plot(100, 100, Ticks.around(0, 1, 2), Ticks.around(0, 1, 2));
        plot.steps(List.of(new Point(0, 0), new Point(1, 1)), Color.BLACK);
        plot.draw(new Svg(), 0, 0);
    }

    static MimeBundle bundle(Figure figure) {
        return MimeBundle.text(figure.alt()).with("image/svg+xml", figure.svg());
    }

    private static MimeBundle chart(Chart<?, ?> chart) {
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
