package dev.cella.lessons.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class BinErrorsTest {
    @Test
    void a_box_on_whole_cells_is_read_exactly() {
        List<BoundingBox> even = List.of(new BoundingBox(8, 16, 24, 32));
        assertThat(BinErrors.poolingErrors(even, 64, 4, 2).sumNumber().doubleValue())
                .isZero();
        assertThat(BinErrors.alignErrors(even, 64, 4, 2).maxNumber().doubleValue())
                .isCloseTo(0, within(1e-9));
    }

    /**
     * From 9 to 25 and from 17.5 to 33.5 pixels: rounded to 8 to 24 and 16 to 32, so all bins move by 1 and 1.5 pixels.
     */
    @Test
    void rounding_moves_all_bins_of_a_box_that_keeps_its_size() {
        INDArray errors = BinErrors.poolingErrors(List.of(new BoundingBox(9, 17.5, 25, 33.5)), 64, 4, 2);
        assertThat(errors.length()).isEqualTo(4);
        for (double error : errors.toDoubleVector()) {
            assertThat(error).isCloseTo(Math.hypot(1, 1.5), within(1e-9));
        }
    }

    @Test
    void align_reads_its_bins_wherever_they_lie() {
        List<BoundingBox> boxes = BinErrors.randomBoxes(100, 64, 3);
        assertThat(BinErrors.alignErrors(boxes, 64, 4, 7).maxNumber().doubleValue())
                .isCloseTo(0, within(1e-9));
        assertThat(BinErrors.poolingErrors(boxes, 64, 4, 7).meanNumber().doubleValue())
                .isBetween(0.5, 2.9);
    }

    @Test
    void random_boxes_keep_away_from_the_border_and_repeat_with_their_seed() {
        List<BoundingBox> boxes = BinErrors.randomBoxes(50, 64, 1);
        assertThat(boxes).isEqualTo(BinErrors.randomBoxes(50, 64, 1)).isNotEqualTo(BinErrors.randomBoxes(50, 64, 2));
        assertThat(boxes).allMatch(box -> box.top() >= 16 && box.bottom() <= 48 && box.height() >= 8);
    }

    @Test
    void strides_and_images_that_do_not_fit_are_refused() {
        List<BoundingBox> boxes = BinErrors.randomBoxes(3, 64, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinErrors.poolingErrors(boxes, 64, 0, 5))
                .withMessageContaining("try a stride of 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinErrors.alignErrors(boxes, 64, 5, 5))
                .withMessageContaining("a stride of 5 does not divide");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinErrors.randomBoxes(1000, 32, 1))
                .withMessageContaining("try randomBoxes(1000, 64, 1)");
    }
}
