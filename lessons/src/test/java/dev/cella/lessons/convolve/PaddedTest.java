package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.PaddingMode.REFLECT;
import static dev.cella.lessons.convolve.PaddingMode.REPLICATE;
import static dev.cella.lessons.convolve.PaddingMode.ZEROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values are those of numpy.pad with the modes constant, edge and reflect. */
class PaddedTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void zeros_lie_around_the_image() {
        assertThat(pad(IMAGE, 1, ZEROS).map().toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{0, 0, 0, 0, 0}, {0, 1, 2, 3, 0}, {0, 4, 5, 6, 0}, {0, 0, 0, 0, 0}});
        assertThat(pad(IMAGE, 1)).isEqualTo(pad(IMAGE, 1, ZEROS));
    }

    @Test
    void replicate_repeats_the_outermost_pixels() {
        assertThat(pad(IMAGE, 1, REPLICATE).map().toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{1, 1, 2, 3, 3}, {1, 1, 2, 3, 3}, {4, 4, 5, 6, 6}, {4, 4, 5, 6, 6}});
    }

    @Test
    void reflect_mirrors_at_the_outermost_pixels() {
        assertThat(pad(IMAGE, 1, REFLECT).map().toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{5, 4, 5, 6, 5}, {2, 1, 2, 3, 2}, {5, 4, 5, 6, 5}, {2, 1, 2, 3, 2}});
        INDArray row = Nd4j.createFromArray(new double[][] {{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}});
        assertThat(pad(row, 2, REFLECT).map().getRow(0).toDoubleVector()).containsExactly(3, 2, 1, 2, 3, 4, 3, 2);
    }

    @ParameterizedTest
    @EnumSource
    void each_step_says_where_its_pixel_comes_from(PaddingMode mode) {
        Padded padded = pad(IMAGE, 1, mode);
        assertThat(padded.steps()).hasSize(4 * 5);
        for (PaddedPixel pixel : padded.steps()) {
            double expected = pixel.isZero() ? 0 : IMAGE.getDouble(pixel.fromRow(), pixel.fromColumn());
            assertThat(pixel.value()).isEqualTo(expected);
            assertThat(padded.map().getDouble(pixel.row(), pixel.column())).isEqualTo(expected);
            assertThat(pixel.isZero()).isEqualTo(mode == ZEROS && padded.isBorder(pixel.row(), pixel.column()));
        }
    }

    @Test
    void a_step_and_the_whole_speak_in_words() {
        assertThat(pad(IMAGE, 1, REFLECT).step(0, 4))
                .hasToString("row 0, column 4: row 1, column 1 of the image = 5.000");
        assertThat(pad(IMAGE, 1).step(0, 4)).hasToString("row 0, column 4: outside the image = 0.000");
        assertThat(pad(IMAGE, 1, REPLICATE)).hasToString("2x3 image, padded to 4x5 with replicate");
    }

    @Test
    void a_mirror_as_wide_as_the_image_is_refused() {
        assertThatThrownBy(() -> pad(IMAGE, 2, REFLECT))
                .hasMessage("an image of 2 pixels along a side cannot be reflected by 2 (the border must be <= 1); try"
                        + " pad(image, 2, REPLICATE)");
    }
}
