package dev.cella.lessons.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cella.lessons.draw.Drawing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is special about XChart, and may not spoil a figure. */
class XYFigureTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static List<CurvePoint> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new CurvePoint(i, values[i]))
                .toList();
    }

    private static XYFigure figure(AxisRange up, double... values) {
        XYPanel panel = new XYPanel(AxisRange.whole(0, Math.max(1, values.length - 1)), up)
                .axes("step", "loss")
                .add(Curve.line("x", points(values)).withDots(true).labeled("x at its end"));
        return XYFigure.column(600, List.of(new XYFigure.Row(panel, 240)), List.of("a note"), "a figure");
    }

    private static List<String> texts(XYFigure figure) {
        return Drawing.of(figure).texts();
    }

    @Test
    void all_words_are_text_and_no_outlines() {
        XYFigure figure = figure(AxisRange.linear(-1, 1), -1, 0.5, 1);
        assertThat(texts(figure))
                .contains("step", "loss", "x at its end", "a note", "−1", "−0.5", "0", "0.5", "1", "2");
        assertThat(figure.svg()).doesNotContain("Q").hasSizeLessThan(4000);
    }

    @Test
    void a_label_inside_the_plot_is_not_crossed_by_lines() {
        XYPanel panel = new XYPanel(AxisRange.whole(0, 4), AxisRange.linear(0, 1))
                .add(Curve.line("a line", points(1, 1, 1, 1, 1)))
                .add(Curve.dots("a dot", List.of(new CurvePoint(2, 1))).labeled("on the line"));
        String svg = XYFigure.column(600, List.of(new XYFigure.Row(panel, 240)), List.of(), "a figure")
                .svg();
        assertThat(svg).containsPattern("(?i)fill=\"(#fff(fff)?|white)\"[^<>]*/><g[^<>]*><text[^<>]*>on the line");
    }

    @Test
    void words_that_nobody_knows_beforehand_stay_outlines() {
        XYFigure figure = figure(AxisRange.linear(-1, 1), -1, 0.5, 1);
        figure.chart().addAnnotation(new org.knowm.xchart.AnnotationText("unknown", 1, 0, false));
        assertThat(texts(figure)).doesNotContain("unknown");
        assertThat(figure.svg()).contains("Q");
    }

    @ParameterizedTest
    @CsvSource({"ar-EG", "de-DE", "hi-IN-u-nu-deva", "fa-IR"})
    void numbers_do_not_depend_on_the_language_of_the_machine(String language) {
        String linear = figure(AxisRange.linear(0, 1500), 1, 2).svg();
        String logarithmic = figure(AxisRange.logarithmic(1e-5, 1e5), 1e-5, 1e5).svg();
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(figure(AxisRange.linear(0, 1500), 1, 2).svg()).isEqualTo(linear);
        assertThat(figure(AxisRange.logarithmic(1e-5, 1e5), 1e-5, 1e5).svg()).isEqualTo(logarithmic);
    }

    /** XChart looks for round numbers until no two are written alike, if need be forever. */
    @ParameterizedTest
    @CsvSource({
        "0, 1e-7",
        "0, 3e-12",
        "1000, 1000.001",
        "-1e12, 1e12",
        "1e300, 2e300",
        "5, 5",
        "0, 4e-4",
        "-3e-4, -1e-4"
    })
    void ranges_of_any_size_come_to_an_end(double least, double greatest) {
        double middle = least / 2 + greatest / 2;
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            String svg = figure(AxisRange.linear(least, greatest), least, middle, greatest)
                    .svg();
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        });
    }

    /** XChart would mark evenly spaced values, and each axis of small multiples differently. */
    @Test
    void marks_are_round_whatever_the_values_are() {
        double[] close = DoubleStream.iterate(0, v -> v + 0.00007).limit(10).toArray();
        assertThat(texts(figure(AxisRange.linear(0, 0.0007), close))).contains("0", "2e−4", "4e−4", "6e−4");
        assertThat(texts(figure(AxisRange.share(), 0, 1))).contains("0", "0.2", "0.4", "0.6", "0.8", "1");
    }

    @Test
    void zero_has_no_place_on_a_logarithmic_axis_and_interrupts_the_curve() {
        XYFigure figure = figure(AxisRange.logarithmic(0.1, 100), 0.1, 0, 10, 100);
        assertThat(figure.svg()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(Drawing.of(figure).all("circle")).hasSize(3);
        assertThat(texts(figure)).contains("0.1", "1", "10", "100");
        assertThat(figure.chart().getSeriesMap()).containsKey("powers of ten");
    }

    @Test
    void values_that_are_not_finite_interrupt_the_curve() {
        XYFigure figure = figure(AxisRange.share(), 0, Double.NaN, Double.POSITIVE_INFINITY, 1, 0.5);
        assertThat(figure.svg()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(Drawing.of(figure).all("circle")).hasSize(3);
    }

    @Test
    void one_point_is_a_dot_and_no_points_are_axes() {
        assertThat(Drawing.of(figure(AxisRange.share(), 0.5)).all("circle")).hasSize(1);
        XYFigure none = figure(AxisRange.share());
        assertThat(none.chart().getSeriesMap()).isEmpty();
        assertThat(texts(none)).contains("0.4", "step", "loss").doesNotContain("x at its end");
    }

    @Test
    void labels_are_at_the_heights_of_their_ends_also_in_a_low_chart() {
        XYPanel panel = new XYPanel(AxisRange.linear(0, 10), AxisRange.named(List.of("lower", "upper"))).rows();
        panel.add(Curve.bar("lower", 0, 3).labeled("three"))
                .add(Curve.bar("upper", 1, 9).labeled("nine"));
        XYFigure figure = XYFigure.column(400, List.of(new XYFigure.Row(panel, 70)), List.of(), "bars");
        List<Double> heights = Drawing.of(figure).all("text").stream()
                .filter(text -> List.of("three", "nine").contains(text.getTextContent()))
                .map(text -> Double.valueOf(text.getAttribute("y")))
                .toList();
        assertThat(Math.abs(heights.get(0) - heights.get(1))).isFinite().isGreaterThan(15);
    }

    @Test
    void a_figure_is_painted_anew_each_time_it_is_shown() {
        XYFigure figure = figure(AxisRange.share(), 0, 0.5);
        XYFigure same = figure(AxisRange.share(), 0, 0.5);
        assertThat(figure).isEqualTo(same);
        figure.chart().setXAxisTitle("day");
        figure.chart().getStyler().setYAxisMax(2.0);
        assertThat(figure).isNotEqualTo(same);
        assertThat(texts(figure)).contains("day", "1.5").doesNotContain("step");
    }
}
