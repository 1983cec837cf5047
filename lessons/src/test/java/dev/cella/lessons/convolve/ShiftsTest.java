package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.Kernels.kernel;
import static dev.cella.lessons.convolve.Shifts.shiftError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ShiftsTest {
    private static final INDArray EDGE = kernel(-1, 0, 1, -1, 0, 1, -1, 0, 1);
    private final INDArray images = Nd4j.rand(3, 1, 12, 15);

    @Test
    void with_stride_1_every_shift_moves_the_map() {
        for (int shift = 0; shift <= 4; shift++) {
            assertThat(shiftError(images, EDGE, 1, shift)).isZero();
        }
    }

    @Test
    void with_a_larger_stride_only_its_multiples_do() {
        for (int shift = 0; shift <= 6; shift++) {
            assertThat(shiftError(images, EDGE, 2, shift) == 0)
                    .as("stride 2, shift " + shift)
                    .isEqualTo(shift % 2 == 0);
            assertThat(shiftError(images, EDGE, 3, shift) == 0)
                    .as("stride 3, shift " + shift)
                    .isEqualTo(shift % 3 == 0);
        }
    }

    @Test
    void a_shift_that_leaves_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shiftError(images, EDGE, 2, 12))
                .withMessageContaining("from 0 to 6");
        for (int stride = 1; stride <= 3; stride++) {
            int each = stride;
            assertThat(shiftError(images, EDGE, each, 6)).isFinite();
            assertThatIllegalArgumentException().isThrownBy(() -> shiftError(images, EDGE, each, 7));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> shiftError(images, EDGE, 2, -1));
    }
}
