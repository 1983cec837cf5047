package dev.cella.datasets.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReductionTest {

    /**
     * Computed in Python with exact fractions: {@code a[r][c] = (r*37 + c*59) % 251}, 5 × 7 to 3 × 4, each source pixel
     * weighted by the length of the overlap in both directions.
     */
    @Test
    void parts_of_pixels_count_by_their_area() {
        byte[] values = new byte[35];
        for (int i = 0; i < 35; i++) {
            values[i] = (byte) ((i / 7 * 37 + i % 7 * 59) % 251);
        }
        byte[] expected = new byte[12];
        int[] numbers = {40, 141, 149, 93, 99, 143, 65, 152, 158, 102, 110, 125};
        for (int i = 0; i < 12; i++) {
            expected[i] = (byte) numbers[i];
        }
        assertThat(new Reduction(5, 7, 3, 4).average(values, 1)).isEqualTo(expected);
    }

    @Test
    void channels_are_averaged_one_by_one() {
        byte[] values = {10, 0, 20, 2, 30, 4, 40, 6};
        assertThat(new Reduction(2, 2, 1, 1).average(values, 2)).containsExactly(25, 3);
    }

    @Test
    void the_same_size_changes_nothing() {
        byte[] values = {1, 2, 3, 4, (byte) 255, 6};
        assertThat(new Reduction(2, 3, 2, 3).average(values, 1)).isEqualTo(values);
        assertThat(new Reduction(2, 3, 2, 3).majority(1, 2, 0, 4, 5, 6)).containsExactly(1, 2, 0, 4, 5, 6);
    }

    @Test
    void the_number_that_covers_most_wins_and_background_breaks_ties() {
        assertThat(new Reduction(2, 2, 1, 1).majority(3, 3, 0, 7)).containsExactly(3);
        assertThat(new Reduction(2, 2, 1, 1).majority(3, 3, 0, 0)).containsExactly(0);
        assertThat(new Reduction(1, 3, 1, 2).majority(5, 8, 8)).containsExactly(5, 8); // the middle one is halved
    }

    @Test
    void images_do_not_grow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reduction(4, 4, 5, 4))
                .withMessage("4 pixels cannot be reduced to 5 (must be 1 to 4)");
    }
}
