package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.WindowPixels.begin;
import static dev.cella.lessons.convolve.WindowPixels.under;
import static dev.cella.lessons.convolve.WindowPixels.underInside;
import static dev.cella.lessons.convolve.WindowPixels.unseen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WindowPixelsTest {
    private static final ConvSpec LAYER = conv(3).stride(2).padding(1).dilation(2);

    @Test
    void weights_lie_the_dilation_apart_from_where_the_window_begins() {
        assertThat(begin(LAYER, 0)).isEqualTo(-1);
        assertThat(under(LAYER, 0)).containsExactly(-1, 1, 3);
        assertThat(under(LAYER, 3)).containsExactly(5, 7, 9);
    }

    @Test
    void padding_is_no_part_of_the_image() {
        assertThat(underInside(LAYER, 0, 9)).containsExactly(1, 3);
        assertThat(underInside(LAYER, 3, 9)).containsExactly(5, 7);
        assertThat(underInside(conv(1).padding(2), 0, 1)).isEmpty();
    }

    @Test
    void pixels_between_windows_in_gaps_and_behind_the_last_window_are_unseen() {
        // windows at −2, 2, 6 and 10 of three pixels each; the padding ends with pixel 15
        assertThat(unseen(conv(3).stride(4).padding(2), 14)).containsExactly(1, 5, 9, 13, 14, 15);
        assertThat(unseen(conv(2).dilation(3).stride(2), 6)).containsExactly(1, 4);
        assertThat(unseen(conv(3), 7)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> unseen(conv(5), 4));
    }
}
