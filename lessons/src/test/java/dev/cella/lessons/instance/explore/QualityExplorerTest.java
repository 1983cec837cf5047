package dev.cella.lessons.instance.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

class QualityExplorerTest {
    private static final INDArray IMAGE = Nd4j.zeros(1, 32, 32);

    /** Two squares of 8 pixels, far from each other. */
    private static INDArray truth() {
        INDArray truth = Nd4j.zeros(32, 32);
        truth.put(square(4), Nd4j.ones(8, 8));
        truth.put(square(20), Nd4j.ones(8, 8).mul(2));
        return truth;
    }

    private static INDArrayIndex[] square(int from) {
        return new INDArrayIndex[] {NDArrayIndex.interval(from, from + 8), NDArrayIndex.interval(from, from + 8)};
    }

    @Test
    void the_true_masks_are_a_perfect_answer() {
        assertThat(moved(1, 0, 0)).contains("PQ 1.000 = SQ 1.000 × RQ 1.000");
    }

    @Test
    void a_small_shift_costs_segmentation_quality_only() {
        assertThat(moved(1, 2, 0)).contains("PQ 0.800 = SQ 0.800 × RQ 1.000"); // (48 / 80 + 1) / 2
    }

    @Test
    void from_an_iou_of_one_half_on_a_shift_costs_recognition_quality_instead() {
        assertThat(moved(1, 3, 0)).contains("SQ 1.000 × RQ 0.500 (1 true positive, 1 false positive, 1 missed)");
    }

    @Test
    void a_mask_that_has_left_the_image_is_only_missed() {
        assertThat(moved(2, 12, 12)).contains("RQ 0.667 (1 true positive, 0 false positives, 1 missed)");
    }

    @Test
    void without_an_object_it_says_what_to_try() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityExplorer.exploreQuality(IMAGE, Nd4j.zeros(32, 32)))
                .withMessageContaining("without an object")
                .withMessageEndingWith("try another image");
    }

    private static String moved(int object, int right, int down) {
        return QualityExplorer.result(IMAGE, truth(), object, right, down).alt();
    }
}
