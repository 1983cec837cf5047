package dev.cella.lessons.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AxisRangeTest {
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    @Test
    void a_logarithmic_range_has_equal_steps_for_equal_ratios() {
        AxisRange range = AxisRange.logarithmic(0.2, 90);
        assertThat(range.place(10) - range.place(1)).isEqualTo(range.place(1) - range.place(0.1), TINY);
        assertThat(range.at(range.place(7))).isEqualTo(7, TINY);
        assertThat(range.place(0.2)).isPositive();
        assertThat(range.place(90)).isLessThan(1);
    }

    @Test
    void zero_and_what_is_less_have_no_place_on_a_logarithmic_range() {
        AxisRange range = AxisRange.logarithmic(0, -1, Double.NaN, 1, 1000);
        assertThat(range.least()).isBetween(0.5, 1.0);
        assertThat(range.placed(0)).isNaN();
        assertThat(range.placed(-1)).isNaN();
        assertThat(range.place(0)).isNaN();
        assertThat(AxisRange.logarithmic(0, -1)).isEqualTo(AxisRange.logarithmic());
    }

    @Test
    void a_logarithmic_range_is_short_or_holds_two_powers_of_ten() {
        assertThat(AxisRange.logarithmic(0.3, 0.9).isShort()).isTrue();
        for (double greatest : new double[] {2, 5, 9, 20, 99, 1e5}) {
            AxisRange range = AxisRange.logarithmic(0.2, greatest);
            assertThat(range.isShort() || range.decades().length >= 2)
                    .as("0.2 to %s", greatest)
                    .isTrue();
        }
    }

    @Test
    void a_range_of_one_value_still_has_room() {
        assertThat(AxisRange.linear(3, 3).greatest()).isGreaterThan(3);
        assertThat(AxisRange.linear(0, 0).greatest()).isPositive();
        assertThat(AxisRange.logarithmic(0.5).greatest())
                .isGreaterThan(AxisRange.logarithmic(0.5).least());
    }

    @Test
    void what_is_never_seen_takes_no_room_and_is_told_apart() {
        AxisRange range = AxisRange.percent(0.06);
        assertThat(range.write(0.05, 0.0, 0.06)).isEqualTo("5 %");
        List<String> beyond = IntStream.of(-5, -2, -1, 8, 9, 10, 12, 100)
                .mapToObj(percent -> range.write(percent / 100.0, 0.0, 0.06))
                .toList();
        assertThat(beyond).doesNotHaveDuplicates().allMatch(mark -> mark.length() == 1);
    }

    @Test
    void what_a_longer_axis_shows_is_written() {
        assertThat(AxisRange.linear(0, 1).write(2.5, 0.0, 3.0)).isEqualTo("2.5");
        assertThat(AxisRange.linear(0, 1).write(2.5, 0.0, null)).isEqualTo("2.5");
    }

    @Test
    void only_whole_numbers_are_marked_where_only_these_mean_something() {
        AxisRange epochs = AxisRange.whole(0, 3);
        assertThat(epochs.write(2, 0.0, 3.0)).isEqualTo("2");
        assertThat(epochs.write(1.5, 0.0, 3.0))
                .isEqualTo(epochs.write(2.5, 0.0, 3.0))
                .isBlank();
    }

    @Test
    void rows_have_names_and_no_two_are_written_alike() {
        AxisRange rows = AxisRange.named(List.of("a", "b", "a", ""));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(row -> rows.write(row, null, null))
                        .collect(Collectors.joining("|")))
                .isEqualTo("a|b|a |–");
        assertThat(rows.write(0.5, null, null)).isBlank();
    }
}
