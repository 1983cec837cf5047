package dev.cella.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;

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
    void table_shows_names_and_values() {
        Table table = Table.create(
                "t",
                StringColumn.create("class", "a", "b"),
                DoubleColumn.create("share", 0.1 + 0.2, Double.NaN),
                IntColumn.create("count", new int[] {7, 8}));
        Drawing drawing = Drawing.of("<div>" + html(table) + "</div>");
        assertThat(String.join(
                        " ",
                        drawing.all("th").stream().map(e -> e.getTextContent()).toList()))
                .isEqualTo("class share count");
        assertThat(String.join(
                        " ",
                        drawing.all("td").stream().map(e -> e.getTextContent()).toList()))
                .isEqualTo("a 0.3 7 b  8");
        assertThat(html(table)).doesNotContain("rows");
        assertThat(rendered(table).text()).doesNotContain("2 rows");
        assertThat(drawing.all("td").get(1).getAttribute("style")).contains("right");
        assertThat(drawing.all("td").get(0).getAttribute("style")).contains("left");
    }

    @Test
    void numbers_of_a_table_are_in_groups_of_three() {
        Table table = Table.create(
                "t",
                IntColumn.create("weights", new int[] {1_280_000, 999}),
                DoubleColumn.create("work", 1408000, 1234.5));
        Drawing drawing = Drawing.of("<div>" + html(table) + "</div>");
        assertThat(drawing.all("td").stream().map(e -> e.getTextContent()).toList())
                .containsExactly("1,280,000", "1,408,000", "999", "1,234.5");
    }

    @Test
    void long_table_shows_its_first_and_last_rows() {
        Table table = Table.create("t", IntColumn.indexColumn("n", 546, 0));
        Drawing drawing = Drawing.of("<div>" + html(table) + "</div>");
        assertThat(drawing.all("td").size()).isEqualTo(16);
        assertThat(drawing.all("td").get(10).getTextContent()).isEqualTo("⋮");
        assertThat(drawing.all("td").get(15).getTextContent()).isEqualTo("545");
        assertThat(html(table)).contains("546 rows × 1 column<");
    }

    @Test
    void wide_table_shows_its_first_and_last_columns() {
        Table table = Table.create("t");
        for (int i = 0; i < 30; i++) {
            table.addColumns(IntColumn.create("c" + i, new int[] {i}));
        }
        assertThat(Drawing.of("<div>" + html(table) + "</div>").all("td").size())
                .isEqualTo(20);
        assertThat(html(table)).contains("1 row × 30 columns");
    }

    @Test
    void table_is_escaped_and_takes_the_colors_of_the_theme() {
        Table table = Table.create("t", StringColumn.create("<b>", "<script>alert(1)</script>"));
        assertThat(html(table).contains("<script>") || html(table).contains("<b>"))
                .isFalse();
        assertThat(html(table).contains("color") || html(table).contains("#"))
                .as(html(table))
                .isFalse();
    }

    @Test
    void small_tensor_shows_its_numbers_in_columns() {
        assertThat(rendered(Nd4j.create(new float[][] {{0, -1, 0.5f}, {10, 2.5f, 100}}))
                        .text())
                .isEqualTo("float [2, 3]\n    0   −1  0.5\n   10  2.5  100");
        assertThat(rendered(Nd4j.create(new float[] {1, 2, 3, 4}).reshape(2, 1, 2))
                        .text())
                .isEqualTo("float [2, 1, 2]\n\n[0]\n  1  2\n\n[1]\n  3  4");
        assertThat(rendered(Nd4j.scalar(0.25)).text()).isEqualTo("0.25");
    }

    @Test
    void large_tensor_is_summed_up() {
        assertThat(rendered(Nd4j.ones(10, 784).mul(2)).text()).isEqualTo("float [10, 784], values 2 to 2, mean 2");
        assertThat(rendered(Nd4j.ones(500).putScalar(3, Float.NaN)).text())
                .isEqualTo("float [500], some values are NaN or infinite");
        assertThat(rendered(Nd4j.empty()).text()).isEqualTo("empty float []");
    }

    @Test
    void tensor_of_images_is_also_a_picture() {
        MimeBundle bundle = rendered(Nd4j.zeros(546, 1, 28, 28));
        assertThat(bundle.text())
                .isEqualTo("12 images: float [546, 1, 28, 28], values 0 to 0, mean 0; the first 12 of 546");
        assertThat(Drawing.of((String) bundle.data().get("image/svg+xml"))
                        .pictures()
                        .size())
                .isEqualTo(12);
        assertThat(rendered(Nd4j.zeros(3, 28, 28)).data().containsKey("image/svg+xml"))
                .isTrue();
        assertThat(rendered(Nd4j.zeros(64, 48)).data().containsKey("image/svg+xml"))
                .isTrue();
        assertThat(rendered(Nd4j.zeros(546, 2)).data().containsKey("image/svg+xml"))
                .as("targets are no image")
                .isFalse();
    }

    @Test
    void chart_of_x_chart_is_svg_with_png_for_front_ends_that_trust_no_svg() throws IOException {
        XYChart chart =
                QuickChart.getChart("growth", "day", "cells", "colony", new double[] {0, 1}, new double[] {1, 2});
        MimeBundle bundle = rendered(chart);
        assertThat(bundle.text().contains("growth") && bundle.text().contains("colony"))
                .as(bundle.text())
                .isTrue();
        assertThat(Drawing.of((String) bundle.data().get("image/svg+xml"))
                        .document()
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        int width = ImageIO.read(new ByteArrayInputStream((byte[]) bundle.data().get("image/png")))
                .getWidth();
        assertThat(bundle.metadata().get("image/png")).isEqualTo(Map.of("width", width, "height", chart.getHeight()));
    }

    @Test
    void show_puts_neighboring_figures_and_images_side_by_side() {
        RecordedCell cell = new RecordedCell();
        cell.enter();
        try {
            Figure figure = ChartFigures.bars(List.of("a"), 1);
            Figures.show(Nd4j.zeros(1, 8, 8), Nd4j.zeros(1, 8, 8), "words", figure);
        } finally {
            Cell.leave();
        }
        assertThat(cell.shown.size()).isEqualTo(3);
        assertThat(Drawing.of((String) cell.shown.get(0).data().get("image/svg+xml"))
                        .pictures()
                        .size())
                .isEqualTo(2);
        assertThat(cell.shown.get(1).text()).isEqualTo("words");
    }

    @Test
    void warming_up_shows_nothing() {
        RecordedCell cell = new RecordedCell();
        cell.enter();
        try {
            new CourseExtension().warmUp();
        } finally {
            Cell.leave();
        }
        assertThat(cell.shown).isEmpty();
    }
}
