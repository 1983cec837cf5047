package dev.cella.lessons.draw.chart;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.numbers;
import static dev.cella.lessons.draw.chart.ChartFigures.bars;
import static dev.cella.lessons.draw.chart.ChartFigures.histogram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Element;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartTest {
    private static XYSeries first(XYChart chart) {
        return chart.getSeriesMap().values().iterator().next();
    }

    /** Heights of the steps of a histogram, which ends with a gap. */
    private static List<Double> heights(XYChart chart) {
        double[] heights = first(chart).getYData();
        return Arrays.stream(heights).limit(heights.length - 2L).boxed().toList();
    }

    @Test
    void histogram_of_whole_numbers_has_a_bin_for_each_of_them() {
        XYFigure figure = histogram(Nd4j.createFromArray(new int[] {0, 1, 1, 2}));
        assertThat(Drawing.of(figure).texts()).contains("0", "1", "2", "40 %", "mean");
        assertThat(heights(figure.chart())).isEqualTo(List.of(0.25, 0.5, 0.25));
        assertThat(figure.alt()).isEqualTo("histogram: 4 values 0 to 2, mean 1, standard deviation 0.707");
    }

    @Test
    void histograms_of_several_series_share_their_axis_and_carry_their_names() {
        XYFigure figure = histogram(
                named("raw", Nd4j.linspace(0, 255, 256)),
                named("unit", Nd4j.linspace(0, 1, 256).castTo(Nd4j.dataType())));
        List<String> texts = Drawing.of(figure).texts();
        XYChart raw = figure.chart();
        XYChart unit = figure.charts().get(1);
        assertThat(first(raw).getName()).isEqualTo("raw");
        assertThat(first(unit).getName()).isEqualTo("unit");
        assertThat(texts.stream().anyMatch(t -> t.startsWith("unit, 256 values")))
                .as(texts.toString())
                .isTrue();
        assertThat(texts.stream().filter("250"::equals).count()).isEqualTo(2);
        assertThat(unit.getStyler().getXAxisMin()).isEqualTo(raw.getStyler().getXAxisMin());
        for (double value : new double[] {0, 255}) {
            assertThat(unit.getScreenXFromChart(value)).isCloseTo(raw.getScreenXFromChart(value), within(0.01));
        }
    }

    @Test
    void histogram_leaves_out_what_is_not_finite_and_says_so() {
        Figure figure = histogram(Nd4j.createFromArray(1f, 2f, Float.NaN, Float.NEGATIVE_INFINITY));
        assertThat(figure.alt()).contains("2 values 1 to 2");
        assertThat(figure.alt()).contains("2 not finite left out");
    }

    @Test
    void histogram_of_one_value_is_one_bin_in_the_middle() {
        XYFigure figure = histogram(Nd4j.ones(50).mul(0.25));
        assertThat(figure.alt()).contains("50 values 0.25");
        List<Double> heights = heights(figure.chart());
        assertThat(heights.stream().mapToDouble(h -> h).sum()).isCloseTo(1, within(1e-9));
        assertThat(heights.get(heights.size() / 2)).isCloseTo(1, within(1e-9));
    }

    @Test
    void histogram_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> histogram());
        String message = assertThatIllegalArgumentException()
                .isThrownBy(() -> histogram(named("x", Nd4j.empty())))
                .actual()
                .getMessage();
        assertThat(message.contains("series \"x\"") && message.contains("no finite value"))
                .as(message)
                .isTrue();
    }

    @Test
    void bars_are_as_long_as_their_counts_and_carry_them() {
        XYFigure figure = bars(List.of("malignant", "normal, benign"), 100, 300);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(figure.chart().getSeriesMap().get("malignant").getXMax()).isEqualTo(100);
        assertThat(figure.chart().getSeriesMap().get("normal, benign").getXMax())
                .isEqualTo(300);
        assertThat(texts).contains("malignant", "normal, benign", "100 (25 %)", "300 (75 %)");
        assertThat(figure.alt()).isEqualTo("bars: malignant 100 (25 %), normal, benign 300 (75 %)");
    }

    @Test
    void every_bar_has_its_name_also_if_two_are_alike() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "a", "");
        List<String> beside = Drawing.of(bars(names, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).texts().stream()
                .map(String::strip)
                .filter(text -> text.length() == 1)
                .sorted()
                .toList();
        assertThat(beside).isEqualTo(List.of("a", "a", "b", "c", "d", "e", "f", "g", "h", "–"));
    }

    @Test
    void long_names_of_bars_are_shortened_in_the_drawing_only() {
        String name = "colorectal adenocarcinoma epithelium and <more> of it than fits";
        Figure figure = bars(List.of(name), 1);
        List<String> texts = Drawing.of(figure).texts();
        assertThat(texts.stream().anyMatch(t -> t.startsWith("colorectal") && t.endsWith("…")))
                .as(texts.toString())
                .isTrue();
        assertThat(figure.alt()).contains(name);
    }

    @Test
    void bars_of_a_table_take_its_names_and_its_numbers() {
        Table table = Table.create(
                "counts", StringColumn.create("class", "a", "b"), DoubleColumn.create("count", new double[] {1, 3}));
        assertThat(bars(table)).isEqualTo(bars(List.of("a", "b"), 1, 3));
        String message = assertThatIllegalArgumentException()
                .isThrownBy(() -> bars(Table.create("empty")))
                .actual()
                .getMessage();
        assertThat(message).contains("table \"empty\"");
    }

    @Test
    void bars_refuse_counts_that_are_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> bars(List.of("a"), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> bars(List.of("a"), 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> bars(List.of()));
    }

    @Test
    void bars_of_zeroes_have_no_length() {
        assertThat(bars(List.of("a", "b"), 0, 0).alt()).contains("a 0");
    }

    @Test
    void numbers_are_written_into_their_cells() {
        Figure figure = numbers(Nd4j.create(new float[][] {{0, 25.5f}, {-1.5f, 10}}), "window");
        assertThat(Drawing.of(figure).texts()).isEqualTo(List.of("window", "0.0", "25.5", "−1.5", "10.0"));
        assertThat(figure.alt().replace("−2", "−1.5")).isEqualTo("matrix (window) of 2×2 numbers, values −1.5 to 25.5");
    }

    @Test
    void numbers_read_dark_on_light_and_light_on_dark() {
        List<Element> texts =
                Drawing.of(numbers(Nd4j.create(new float[][] {{0, 255}}))).all("text");
        assertThat(texts.get(0).getAttribute("fill")).isEqualTo("#ffffff");
        assertThat(texts.get(1).getAttribute("fill")).isEqualTo("#1a1a1a");
    }

    @Test
    void numbers_refuse_what_is_too_large_to_read() {
        String message = assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers(Nd4j.zeros(28, 28)))
                .actual()
                .getMessage();
        assertThat(message.contains("[28, 28]") && message.contains("<= 16"))
                .as(message)
                .isTrue();
    }

    @Test
    void figures_stand_beside_each_other_until_the_page_is_full() {
        Figure narrow = new Figure("<rect/>", 300, 100, "one");
        Figure row = beside(narrow, narrow);
        assertThat(row.width()).isEqualTo(600);
        assertThat(row.height()).isEqualTo(100);
        Figure rows = beside(narrow, narrow, narrow);
        assertThat(rows.width()).isEqualTo(600);
        assertThat(rows.height()).isEqualTo(200);
        assertThat(rows.alt()).isEqualTo("one\none\none");
    }

    @Test
    void figure_is_complete_in_itself_and_says_what_is_seen() {
        String svg = bars(List.of("a <b>"), 1).svg();
        Drawing drawing = Drawing.of(svg);
        assertThat(drawing.all("title").get(0).getTextContent()).isEqualTo("bars: a <b> 1 (100 %)");
        assertThat(drawing.document().getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.all("script").isEmpty() && drawing.all("style").isEmpty())
                .isTrue();
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).as(svg).doesNotContain("http");
    }

    @Test
    void figure_without_words_or_size_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure("", 10, 10, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure("", 0, 10, "nothing"));
    }
}
