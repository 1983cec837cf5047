package dev.cella.lessons.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.chart.LabelSpacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @Test
    void counts_are_in_groups_of_three() {
        assertThat(Numbers.grouped(1_280_000)).isEqualTo("1,280,000");
        assertThat(Numbers.grouped(999)).isEqualTo("999");
        assertThat(Numbers.grouped(-1234)).isEqualTo("−1,234");
        assertThat(Numbers.grouped(2.5)).isEqualTo("2.5");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "241, 241",
        "0.18345, 0.183",
        "-1.2, −1.2",
        "2.4e-7, 2.4e−7",
        "1234567, 1.2e6",
        "12.345, 12.3",
        "-0.00001, −1.0e−5",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞",
        "0.5, 0.5",
        "99999.4, 99999"
    })
    void brief_numbers_have_about_three_digits(double value, String written) {
        assertThat(Numbers.brief(value)).isEqualTo(written);
    }

    @Test
    void even_numbers_keep_their_zeros() {
        assertThat(Numbers.even(0.5)).isEqualTo("0.500");
        assertThat(Numbers.even(1.2)).isEqualTo("1.20");
        assertThat(Numbers.even(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void ends_of_a_range_have_about_the_same_decimals() {
        assertThat(Numbers.range(0.0392, 0.769)).isEqualTo("0.0392 to 0.769");
        assertThat(Numbers.range(0, 255)).isEqualTo("0 to 255");
        assertThat(Numbers.range(-1.5, 255)).isEqualTo("−1.5 to 255");
        assertThat(Numbers.range(-0.0401, 12.3)).isEqualTo("−0.04 to 12.3");
        assertThat(Numbers.range(-1.5802, 3.2302)).isEqualTo("−1.58 to 3.23");
    }

    @Test
    void numbers_beside_an_axis_keep_all_their_digits() {
        assertThat(Numbers.exact(0)).isEqualTo("0");
        assertThat(Numbers.exact(1200)).isEqualTo("1200");
        assertThat(Numbers.exact(-0.25)).isEqualTo("−0.25");
        assertThat(Numbers.exact(1000.0001)).isEqualTo("1000.0001");
        assertThat(Numbers.exact(2.5e-7)).isEqualTo("2.5e−7");
        assertThat(Numbers.exact(-3e9)).isEqualTo("−3e9");
    }

    @Test
    void labels_move_apart_no_further_than_needed() {
        assertThat(LabelSpacing.apart(new double[] {10, 50}, 15, 0, 100)).isEqualTo(new double[] {10, 50});
        assertThat(LabelSpacing.apart(new double[] {10, 11, 12}, 15, 0, 100)).isEqualTo(new double[] {10, 25, 40});
        assertThat(LabelSpacing.apart(new double[] {98, 99, 100}, 15, 0, 100)).isEqualTo(new double[] {70, 85, 100});
    }

    @Test
    void gray_ramp_is_exact_for_all_levels() {
        for (int level = 0; level < 256; level++) {
            assertThat(Colormap.GRAY.rgb(level / 255.0)).isEqualTo(level * 0x010101);
        }
    }

    @Test
    void ramps_end_where_their_scale_ends() {
        assertThat(Colormap.SEQUENTIAL.rgb(-3)).isEqualTo(Colormap.SEQUENTIAL.rgb(0));
        assertThat(Colormap.SEQUENTIAL.rgb(1)).isEqualTo(0xFDE725);
        assertThat(Colormap.DIVERGING.rgb(0.5)).isEqualTo(0xF7F7F7);
    }

    @Test
    void shortened_text_never_splits_a_character() {
        assertThat(Svg.fit("🫁".repeat(40), Svg.Style.LABEL, 20)).isEqualTo("🫁…");
    }

    @Test
    void shares_are_written_in_percent() {
        assertThat(Numbers.percent(0.617)).isEqualTo("62 %");
        assertThat(Numbers.percent(1)).isEqualTo("100 %");
        assertThat(Numbers.percent(0.0043, 1)).isEqualTo("0.4 %");
        assertThat(Numbers.percent(0.5, 1)).isEqualTo("50 %");
    }
}
