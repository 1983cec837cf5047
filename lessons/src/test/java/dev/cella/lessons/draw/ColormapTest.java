package dev.cella.lessons.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColormapTest {
    @ParameterizedTest
    @EnumSource(Colormap.class)
    void letters_stand_out_from_every_color(Colormap colors) {
        assertThat(IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0))
                .allSatisfy(t -> assertThat(contrast(colors.rgb(t), Integer.decode(colors.letters(t))))
                        .isGreaterThan(4.1));
    }

    /** The contrast of WCAG 2, from 1 to 21. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int color) {
        double value = (color & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
