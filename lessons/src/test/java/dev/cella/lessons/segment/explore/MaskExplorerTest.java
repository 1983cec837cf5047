package dev.cella.lessons.segment.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MaskExplorerTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(new double[][] {{0.1, 0.4, 0.9}, {0.2, 0.6, 0.8}});
    private static final INDArray TRUTH = Nd4j.createFromArray(new double[][] {{0, 0, 1}, {0, 1, 1}});

    @Test
    void the_right_threshold_gives_a_perfect_score() {
        assertThat(MaskExplorer.result(IMAGE, TRUTH, 0.5).alt()).contains("= 6 / 6 = 1.000", "= 3 / 3 = 1.000");
    }

    @Test
    void a_low_one_adds_false_positives_and_a_high_one_false_negatives() {
        assertThat(MaskExplorer.result(IMAGE, TRUTH, 0.3).alt())
                .contains("false positives 1", "Dice = 2 · TP / (2 · TP + FP + FN) = 6 / 7 = 0.857")
                .contains("IoU = TP / (TP + FP + FN) = 3 / 4 = 0.750");
        assertThat(MaskExplorer.result(IMAGE, TRUTH, 0.85).alt())
                .contains("false negatives 2", "= 2 / 4 = 0.500", "= 1 / 3 = 0.333");
    }

    @Test
    void empty_masks_that_agree_count_as_1() {
        assertThat(MaskExplorer.result(IMAGE, Nd4j.zeros(2, 3), 1).alt())
                .contains("(2 · TP + FP + FN) = 0 / 0, which counts as 1", "(TP + FP + FN) = 0 / 0, which counts as 1");
    }

    @Test
    void an_image_that_no_threshold_divides_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskExplorer.exploreMask(Nd4j.zeros(2, 3), TRUTH, 0))
                .withMessageContaining("all pixels have the value 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskExplorer.exploreMask(Nd4j.valueArrayOf(new long[] {2, 3}, Double.NaN), TRUTH, 0))
                .withMessageContaining("no numbers");
    }
}
