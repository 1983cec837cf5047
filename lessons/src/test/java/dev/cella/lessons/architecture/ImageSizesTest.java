package dev.cella.lessons.architecture;

import static dev.cella.lessons.architecture.ImageSizes.resized;
import static dev.cella.lessons.architecture.ImageSizes.zeroPadded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ImageSizesTest {
    private static final INDArray RAMP = Nd4j.createFromArray(0f, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3)
            .reshape(1, 1, 4, 4);

    @Test
    void an_image_of_its_own_size_stays_as_it_is() {
        assertThat(resized(RAMP, 4)).isEqualTo(RAMP);
        assertThat(zeroPadded(RAMP, 4)).isEqualTo(RAMP);
    }

    @Test
    void twice_as_large_the_values_lie_between_the_centers_of_pixels() {
        float[] row = resized(RAMP, 8).slice(0).slice(0).getRow(3).toFloatVector();

        assertThat(row).containsExactly(new float[] {0, 0.25f, 0.75f, 1.25f, 1.75f, 2.25f, 2.75f, 3}, within(1e-6f));
    }

    @Test
    void half_as_large_two_neighbors_count_the_same() {
        float[] row = resized(RAMP, 2).slice(0).slice(0).getRow(0).toFloatVector();

        assertThat(row).containsExactly(new float[] {0.5f, 2.5f}, within(1e-6f));
    }

    @Test
    void a_flat_image_stays_flat_at_any_size() {
        INDArray flat = Nd4j.ones(DataType.FLOAT, 2, 3, 5, 7);

        for (int side : new int[] {1, 3, 6, 11}) {
            INDArray result = resized(flat, side);
            assertThat(result.shape()).containsExactly(2, 3, side, side);
            assertThat(result.minNumber().floatValue()).isCloseTo(1, within(1e-6f));
            assertThat(result.maxNumber().floatValue()).isCloseTo(1, within(1e-6f));
        }
    }

    @Test
    void an_image_in_the_middle_has_zeros_around_it() {
        INDArray result = zeroPadded(Nd4j.ones(DataType.FLOAT, 2, 1, 2, 2), 5);

        assertThat(result.sumNumber().intValue()).isEqualTo(8);
        assertThat(result.slice(1).slice(0).toFloatMatrix()[1]).containsExactly(0, 1, 1, 0, 0);
        assertThat(result.slice(1).slice(0).toFloatMatrix()[3]).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void what_is_no_batch_of_images_or_too_small_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resized(RAMP.slice(0), 8))
                .withMessageContaining("must be [N, C, H, W]");
        assertThatIllegalArgumentException().isThrownBy(() -> resized(RAMP, 0)).withMessageContaining("must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zeroPadded(RAMP, 3))
                .withMessageContaining("must be >= 4");
    }
}
