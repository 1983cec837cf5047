package dev.cella.lessons.pool.figure;

import static dev.cella.lessons.pool.figure.PoolingFigures.coarser;
import static dev.cella.lessons.pool.figure.PoolingFigures.shiftFrames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.pool.Pool;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PoolingFiguresTest {
    @Test
    void two_frames_on_one_image_say_how_far_they_are_apart() {
        Figure figure = shiftFrames(Nd4j.rand(DataType.FLOAT, 1, 28, 28), 4);
        assertThat(Drawing.of(figure).texts()).contains("two frames", "not shifted", "shifted by 4");
        assertThat(figure.alt())
                .startsWith("one image through two frames that are 4 columns apart")
                .contains("28×24");
        assertThat(figure.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void larger_windows_keep_the_largest_number_and_fewer_positions() {
        INDArray map = Nd4j.zeros(4, 8);
        map.putScalar(2, 5, 7.5);
        Figure figure = coarser(map, Pool.MAX, 1, 2, 4);
        assertThat(Drawing.of(figure).texts()).contains("4×8", "2×4", "1×2");
        assertThat(figure.alt()).contains("32 numbers, 7.5; 8 numbers, 7.5; 2 numbers, 7.5");
    }

    @Test
    void what_makes_no_figure_is_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shiftFrames(Nd4j.ones(3, 4, 4), 1))
                .withMessage("a tensor of shape [3, 4, 4] is not one gray image (must be [H, W] or [1, H, W]); try"
                        + " image.slice(0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shiftFrames(Nd4j.ones(4, 4), 4))
                .withMessage("an image of 4 columns has no two frames that are 4 apart (must be 1 to 3); try 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coarser(Nd4j.ones(4, 6), Pool.MAX, 1, 3))
                .withMessage(
                        "windows of 3 do not fill a map of 4 × 6 (both sides must be multiples of the window); try 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coarser(Nd4j.ones(2, 4, 6), Pool.MAX, 1))
                .withMessage("a tensor of shape [2, 4, 6] and 1 windows make no figure (must be [H, W] and at least one"
                        + " window); try coarser(map, MAX, 1, 2)");
    }
}
