package dev.cella.lessons.pool;

import static dev.cella.lessons.pool.Pooling.poolAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ShiftedFramesTest {
    private static final INDArray NUMBERS = Nd4j.arange(12).reshape(1, 1, 2, 6);

    @Test
    void a_frame_further_left_shows_everything_further_right() {
        ShiftedFrames frames = ShiftedFrames.of(NUMBERS, 2);
        assertThat(frames.seen(0).reshape(2, 4).toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{2, 3, 4, 5}, {8, 9, 10, 11}});
        assertThat(frames.seen(2).reshape(2, 4).toDoubleMatrix())
                .isDeepEqualTo(new double[][] {{0, 1, 2, 3}, {6, 7, 8, 9}});
    }

    @Test
    void changes_are_relative_to_the_result_without_a_shift() {
        INDArray dot = Nd4j.zeros(DataType.DOUBLE, 1, 1, 1, 6);
        dot.putScalar(new int[] {0, 0, 0, 3}, 5);
        double[] changes = ShiftedFrames.of(dot, 2).changes(maps -> maps).toDoubleVector();
        assertThat(changes[0]).isZero();
        assertThat(changes[1]).isCloseTo(Math.sqrt(2), within(1e-9)); // gone here, new there
        assertThat(ShiftedFrames.of(dot, 2).changes(maps -> maps.mean(2, 3)).toDoubleVector())
                .containsOnly(0);
    }

    @Test
    void a_result_that_moves_along_has_not_changed_after_it_was_moved_back() {
        INDArray noise = Nd4j.rand(DataType.DOUBLE, 3, 2, 8, 14);
        ShiftedFrames frames = ShiftedFrames.of(noise, 4);
        assertThat(frames.changesMovedBack(maps -> maps, 1).toDoubleVector()).containsOnly(0);
        double[] pooled =
                frames.changesMovedBack(maps -> poolAll(maps, Pool.MAX, 2), 2).toDoubleVector();
        assertThat(new double[] {pooled[0], pooled[2], pooled[4]}).containsOnly(0);
        assertThat(Math.min(pooled[1], pooled[3])).isPositive();
    }

    @Test
    void what_cannot_be_shifted_is_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftedFrames.of(Nd4j.ones(2, 3), 1))
                .withMessage(
                        "a tensor of shape [2, 3] is not a batch of maps (must be [N, C, H, W]); try maps.reshape(1,"
                                + " 1, height, width)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftedFrames.of(NUMBERS, 6))
                .withMessage("maps of 6 columns cannot be shifted by up to 6 pixels (must be 1 to 5); try 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftedFrames.of(NUMBERS, 2).seen(3))
                .withMessage("there is no frame of shift 3 (must be 0 to 2); try 0");
    }

    @Test
    void results_that_cannot_be_moved_back_are_refused() {
        ShiftedFrames frames = ShiftedFrames.of(Nd4j.rand(1, 1, 4, 6), 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frames.changesMovedBack(maps -> maps, 1))
                .withMessageContaining("results of 2 columns cannot be moved back by 4 pixels");
        assertThatIllegalArgumentException().isThrownBy(() -> frames.changesMovedBack(maps -> maps, 0));
    }
}
