package dev.cella.lessons.draw.chart;

import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.chart.ChartFigures.chart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Layout;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HeatMapFigureTest {
    private static final INDArray SOBEL = Nd4j.createFromArray(new float[][] {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}});

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void the_first_row_is_at_the_top_and_its_pixels_have_the_colors_of_their_values() {
        HeatMapFigure figure =
                chart(Nd4j.arange(16).castTo(Nd4j.dataType()).reshape(4, 4).div(15));
        BufferedImage map = Drawing.of(figure).pictures().get(0);
        assertThat(map.getRGB(0, 0) & 0xFFFFFF).isEqualTo(Colormap.SEQUENTIAL.rgb(0));
        assertThat(map.getRGB(3, 3) & 0xFFFFFF).isEqualTo(Colormap.SEQUENTIAL.rgb(1));
        assertThat(map.getRGB(3, 0) & 0xFFFFFF).isNotEqualTo(map.getRGB(0, 3) & 0xFFFFFF);
        assertThat(figure.svg()).hasSizeLessThan(8000);
    }

    @Test
    void small_maps_show_their_values_on_one_scale_that_is_white_at_zero() {
        HeatMapFigure figure = chart(named("Sobel", SOBEL), named("half", SOBEL.div(2)));
        assertThat(Drawing.of(figure).texts())
                .contains("Sobel", "half", "row", "column", "−2", "2", "−0.50", "1.00", "2.0", "-2.0");
        assertThat(figure.charts()).allSatisfy(map -> {
            assertThat(map.getStyler().getMin()).isEqualTo(-2);
            assertThat(map.getStyler().getMax()).isEqualTo(2);
        });
        assertThat(figure.alt()).isEqualTo("heat maps: Sobel 3×3; half 3×3; values −2 to 2, lightest is zero");
    }

    @Test
    void many_maps_are_laid_out_in_rows_and_it_is_said_how_many_are_left_out() {
        HeatMapFigure figure = chart(Nd4j.rand(1, 20, 14, 14));
        assertThat(figure.charts()).hasSize(12);
        assertThat(figure.charts().get(11).getTitle()).isEqualTo("12");
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(figure.alt()).contains("the first 12 of 20 maps");
        assertThat(figure.svg()).hasSizeLessThan(60_000);
    }

    @Test
    void values_that_are_not_finite_have_no_color() {
        HeatMapFigure figure = chart(Nd4j.createFromArray(new float[][] {{1, Float.NaN}, {2, 3}}));
        assertThat(figure.alt()).contains("1 not finite left out");
        assertThat(Drawing.of(figure).texts()).contains("NaN");
    }

    @Test
    void a_map_of_one_value_has_a_scale_too() {
        assertThat(chart(Nd4j.zeros(3, 3)).chart().getStyler().getMax()).isEqualTo(1);
        assertThat(chart(Nd4j.ones(3, 3).neg()).svg()).doesNotContain("=\"NaN");
    }

    @Test
    void numbers_do_not_depend_on_the_language_of_the_machine() {
        String svg = chart(SOBEL.mul(1234.5)).svg();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(chart(SOBEL.mul(1234.5)).svg()).isEqualTo(svg);
    }

    @Test
    void its_charts_can_be_restyled() {
        HeatMapFigure figure = chart(SOBEL);
        HeatMapChart chart = figure.chart();
        chart.setTitle("vertical edges");
        chart.getStyler().setRangeColors(new Color[] {Color.BLACK, Color.WHITE});
        assertThat(Drawing.of(figure).texts()).contains("vertical edges");
        assertThat(figure.svg()).contains("fill=\"#000000\"").contains("fill=\"#ffffff\"");
    }

    @Test
    void what_is_no_map_is_refused() {
        assertThatThrownBy(() -> chart(named("photo", Nd4j.rand(3, 4, 4))))
                .hasMessage("a color image of 4×4×3 is no map (must have 1 channel); try picture(image), or"
                        + " image.slice(0) for its red channel");
        assertThatThrownBy(() -> chart(new dev.cella.lessons.draw.NamedArray[0]))
                .hasMessageContaining("a chart of 0 maps shows nothing (must be >= 1)");
        assertThatThrownBy(() -> chart(Nd4j.rand(2, 3, 4, 4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(chart(SOBEL).charts().size())).containsExactly(1);
    }
}
