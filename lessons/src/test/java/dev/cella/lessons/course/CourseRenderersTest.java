package dev.cella.lessons.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.RecordedCell;
import dev.cella.lessons.draw.chart.ChartFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.QuickChart;
import org.knowm.xchart.XYChart;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CourseRenderersTest {
    private static MimeBundle rendered(Object value) {
        return CourseRenderers.all().stream()
                .filter(r -> r.type().isInstance(value))
                .map(r -> render(r, value))
                .findFirst()
                .orElseThrow();
    }

    private static <T> MimeBundle render(Renderer<T> renderer, Object value) {
        return renderer.render(renderer.type().cast(value));
    }

    private static String html(Table table) {
        return (String) rendered(table).data().get("text/html");
    }

    @Test
    void tableShowsNamesTypesValuesAndSize() {
        Table table = Table.create(
                "t",
                StringColumn.create("class", "a", "b"),
                DoubleColumn.create("share", 0.1 + 0.2, Double.NaN),
                IntColumn.create("count", new int[] {7, 8}));
        Drawing drawing = Drawing.of("<div>" + html(table) + "</div>");
        assertEquals(
                "class share count string double integer",
                String.join(
                        " ",
                        drawing.all("th").stream().map(e -> e.getTextContent()).toList()));
        assertEquals(
                "a 0.3 7 b  8",
                String.join(
                        " ",
                        drawing.all("td").stream().map(e -> e.getTextContent()).toList()));
        assertTrue(html(table).contains("2 rows × 3 columns"));
        assertTrue(rendered(table).text().endsWith("2 rows × 3 columns"));
        assertTrue(drawing.all("td").get(1).getAttribute("style").contains("right"));
        assertTrue(drawing.all("td").get(0).getAttribute("style").contains("left"));
    }

    @Test
    void longTableShowsItsFirstAndLastRows() {
        Table table = Table.create("t", IntColumn.indexColumn("n", 546, 0));
        Drawing drawing = Drawing.of("<div>" + html(table) + "</div>");
        assertEquals(16, drawing.all("td").size());
        assertEquals("⋮", drawing.all("td").get(10).getTextContent());
        assertEquals("545", drawing.all("td").get(15).getTextContent());
        assertTrue(html(table).contains("546 rows × 1 column<"));
    }

    @Test
    void wideTableShowsItsFirstAndLastColumns() {
        Table table = Table.create("t");
        for (int i = 0; i < 30; i++) {
            table.addColumns(IntColumn.create("c" + i, new int[] {i}));
        }
        assertEquals(20, Drawing.of("<div>" + html(table) + "</div>").all("td").size());
        assertTrue(html(table).contains("1 row × 30 columns"));
    }

    @Test
    void tableIsEscapedAndTakesTheColorsOfTheTheme() {
        Table table = Table.create("t", StringColumn.create("<b>", "<script>alert(1)</script>"));
        assertFalse(html(table).contains("<script>") || html(table).contains("<b>"));
        assertFalse(html(table).contains("color") || html(table).contains("#"), html(table));
    }

    @Test
    void smallTensorShowsItsNumbersInColumns() {
        assertEquals(
                "float [2, 3]\n    0   −1  0.5\n   10  2.5  100",
                rendered(Nd4j.create(new float[][] {{0, -1, 0.5f}, {10, 2.5f, 100}}))
                        .text());
        assertEquals(
                "float [2, 1, 2]\n\n[0]\n  1  2\n\n[1]\n  3  4",
                rendered(Nd4j.create(new float[] {1, 2, 3, 4}).reshape(2, 1, 2)).text());
        assertEquals("0.25", rendered(Nd4j.scalar(0.25)).text());
    }

    @Test
    void largeTensorIsSummedUp() {
        assertEquals(
                "float [10, 784], values 2 to 2, mean 2",
                rendered(Nd4j.ones(10, 784).mul(2)).text());
        assertEquals(
                "float [500], some values are NaN or infinite",
                rendered(Nd4j.ones(500).putScalar(3, Float.NaN)).text());
        assertEquals("empty float []", rendered(Nd4j.empty()).text());
    }

    @Test
    void tensorOfImagesIsAlsoAPicture() {
        MimeBundle bundle = rendered(Nd4j.zeros(546, 1, 28, 28));
        assertEquals("12 images: float [546, 1, 28, 28], values 0 to 0, mean 0; the first 12 of 546", bundle.text());
        assertEquals(
                12,
                Drawing.of((String) bundle.data().get("image/svg+xml"))
                        .pictures()
                        .size());
        assertTrue(rendered(Nd4j.zeros(3, 28, 28)).data().containsKey("image/svg+xml"));
        assertTrue(rendered(Nd4j.zeros(64, 48)).data().containsKey("image/svg+xml"));
        assertFalse(rendered(Nd4j.zeros(546, 2)).data().containsKey("image/svg+xml"), "targets are no image");
    }

    @Test
    void chartOfXChartIsSvgWithPngForFrontEndsThatTrustNoSvg() throws IOException {
        XYChart chart =
                QuickChart.getChart("growth", "day", "cells", "colony", new double[] {0, 1}, new double[] {1, 2});
        MimeBundle bundle = rendered(chart);
        assertTrue(bundle.text().contains("growth") && bundle.text().contains("colony"), bundle.text());
        assertEquals(
                "svg",
                Drawing.of((String) bundle.data().get("image/svg+xml"))
                        .document()
                        .getDocumentElement()
                        .getTagName());
        int width = ImageIO.read(new ByteArrayInputStream((byte[]) bundle.data().get("image/png")))
                .getWidth();
        assertEquals(
                Map.of("width", width, "height", chart.getHeight()),
                bundle.metadata().get("image/png"));
    }

    @Test
    void showPutsNeighboringFiguresAndImagesSideBySide() {
        RecordedCell cell = new RecordedCell();
        cell.enter();
        try {
            Figure figure = ChartFigures.bars(List.of("a"), 1);
            Figures.show(Nd4j.zeros(1, 8, 8), Nd4j.zeros(1, 8, 8), "words", figure);
        } finally {
            Cell.leave();
        }
        assertEquals(3, cell.shown.size());
        assertEquals(
                2,
                Drawing.of((String) cell.shown.get(0).data().get("image/svg+xml"))
                        .pictures()
                        .size());
        assertEquals("words", cell.shown.get(1).text());
    }

    @Test
    void warmingUpShowsNothing() {
        RecordedCell cell = new RecordedCell();
        cell.enter();
        try {
            new CourseExtension().warmUp();
        } finally {
            Cell.leave();
        }
        assertTrue(cell.shown.isEmpty());
    }
}
