package dev.cella.lessons.instance;

import static dev.cella.lessons.instance.InstanceScores.instanceScores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Panoptic quality by the formula of panopticapi 0.1 in NumPy 2.4.6, and AP by pycocotools 2.0.11, on two images of 8
 * × 8:
 *
 * <pre>{@code
 * T0=np.zeros((8,8),int); T0[0:3,0:3]=1; T0[0:3,3:7]=2; T0[5:8,1:6]=3
 * P0=np.zeros((8,8),int); P0[0:3,0:4]=1; P0[0:3,4:7]=2; P0[6:8,1:6]=3; P0[4:5,6:8]=4      # scores .9 .8 .7 .6
 * T1=np.zeros((8,8),int); T1[1:5,1:5]=1; T1[5:7,5:8]=2
 * P1=np.zeros((8,8),int); P1[1:4,1:5]=1; P1[5:7,5:6]=2                                    # scores .75 .5
 * for t in labels(T):
 *     for p in labels(P):
 *         i=((T==t)&(P==p)).sum(); u=((T==t)|(P==p)).sum()
 *         if i/u>0.5: iou+=i/u; tp+=1
 * pq=iou/(tp+fp/2+fn/2)
 * e=COCOeval(truth,found,'segm'); e.evaluate(); e.accumulate(); e.summarize(); e.stats[:3]
 * }</pre>
 */
class InstanceScoresTest {
    static INDArray map(int[]... boxes) {
        INDArray map = Nd4j.zeros(8, 8);
        for (int number = 1; number <= boxes.length; number++) {
            int[] box = boxes[number - 1];
            for (int row = box[0]; row < box[1]; row++) {
                for (int column = box[2]; column < box[3]; column++) {
                    map.putScalar(row, column, number);
                }
            }
        }
        return map;
    }

    static final INDArray T0 = map(new int[] {0, 3, 0, 3}, new int[] {0, 3, 3, 7}, new int[] {5, 8, 1, 6});
    static final INDArray P0 =
            map(new int[] {0, 3, 0, 4}, new int[] {0, 3, 4, 7}, new int[] {6, 8, 1, 6}, new int[] {4, 5, 6, 8});
    static final INDArray T1 = map(new int[] {1, 5, 1, 5}, new int[] {5, 7, 5, 8});
    static final INDArray P1 = map(new int[] {1, 4, 1, 5}, new int[] {5, 7, 5, 6});

    static ImageInstances image(INDArray found, INDArray truth, double... scores) {
        List<InstanceMask> masks = new ArrayList<>();
        for (InstanceMask mask : InstanceMask.masks(found)) {
            masks.add(new InstanceMask(mask.pixels(), scores[masks.size()]));
        }
        return new ImageInstances(masks, truth);
    }

    static final InstanceScores BOTH =
            instanceScores(List.of(image(P0, T0, 0.9, 0.8, 0.7, 0.6), image(P1, T1, 0.75, 0.5)));

    @Test
    void panoptic_quality_of_one_image_is_that_of_panopticapi() {
        PanopticQuality quality = InstanceMatching.matchInstances(P0, T0).quality();
        assertThat(quality.sumOfIous()).isCloseTo(2.1666666666666665, within(1e-12));
        assertThat(quality.pq()).isCloseTo(0.619047619047619, within(1e-12));
        assertThat(InstanceMatching.matchInstances(P0, T0)).hasToString("3 true positives, 1 false positive, 0 missed");
    }

    @Test
    void panoptic_quality_of_a_test_set_comes_from_the_sums() {
        PanopticQuality quality = BOTH.quality();
        assertThat(quality.pq()).isCloseTo(0.5303030303030303, within(1e-12));
        assertThat(quality.sq()).isCloseTo(0.7291666666666666, within(1e-12));
        assertThat(quality.rq()).isCloseTo(0.7272727272727273, within(1e-12));
        assertThat(quality)
                .hasToString("PQ 0.530 = SQ 0.729 × RQ 0.727 (4 true positives, 2 false positives, 1 missed)");
    }

    @Test
    void panoptic_quality_is_the_product_of_its_parts() {
        assertThat(BOTH.quality().pq())
                .isCloseTo(BOTH.quality().sq() * BOTH.quality().rq(), within(1e-12));
        assertThat(PanopticQuality.NONE.pq()).isZero();
        assertThat(new PanopticQuality(0, 2, 1, 0).pq()).isZero();
    }

    @Test
    void average_precision_is_that_of_pycocotools() {
        assertThat(BOTH.coco()).isCloseTo(0.44158416, within(1e-8));
        assertThat(BOTH.ap(0.5)).isCloseTo(0.8019802, within(1e-7));
        assertThat(BOTH.ap(0.75)).isCloseTo(0.6039604, within(1e-7));
    }

    @Test
    void average_precision_counts_the_hundred_highest_scores_in_an_image() {
        List<InstanceMask> found = new ArrayList<>();
        found.add(new InstanceMask(InstanceMask.masks(T1).get(0).pixels(), 0.1));
        boolean[][] corner = new boolean[8][8];
        corner[7][0] = true;
        for (int i = 0; i < 99; i++) {
            found.add(new InstanceMask(corner, 0.9));
        }
        assertThat(instanceScores(List.of(new ImageInstances(found, T1))).ap(0.5))
                .isPositive();
        found.add(new InstanceMask(corner, 0.9));
        assertThat(instanceScores(List.of(new ImageInstances(found, T1))).ap(0.5))
                .isZero();
        assertThat(instanceScores(List.of(new ImageInstances(found, T1), image(P1, T1, 0.75, 0.5)))
                        .ap(0.5))
                .isPositive();
    }

    @Test
    void components_are_ranked_by_their_mean_output() {
        INDArray parts = Nd4j.createFromArray(new double[][] {{1, 1, 0}, {0, 0, 2}});
        INDArray outputs = Nd4j.createFromArray(new double[][][] {{{0.9, 0.7, 0.1}, {0.2, 0.3, 0.6}}});
        List<InstanceMask> masks = InstanceMask.masks(parts, outputs);
        assertThat(masks.get(0).score()).isCloseTo(0.8, within(1e-12));
        assertThat(masks.get(1).score()).isCloseTo(0.6, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceMask.masks(parts, Nd4j.zeros(3, 3)))
                .withMessageContaining("one per pixel");
    }

    @Test
    void nothing_found_scores_zero_and_nothing_to_find_is_no_number() {
        InstanceScores nothing = instanceScores(List.of(new ImageInstances(List.of(), T0)));
        assertThat(nothing.ap(0.5)).isZero();
        assertThat(nothing.quality()).isEqualTo(new PanopticQuality(0, 0, 3, 0));
        InstanceScores empty = instanceScores(List.of(image(P1, Nd4j.zeros(8, 8), 0.5, 0.5)));
        assertThat(empty.ap(0.5)).isNaN();
        assertThat(empty.quality()).isEqualTo(new PanopticQuality(0, 2, 0, 0));
    }

    @Test
    void objects_that_touch_are_found_and_judged_alone() {
        assertThat(TouchingObjects.touching(T0)).containsExactlyInAnyOrder(0, 1);
        assertThat(TouchingObjects.touching(T1)).isEmpty(); // only at a corner
        assertThat(TouchingObjects.touching(P1)).isEmpty();
        PanopticQuality touching =
                instanceScores(List.of(image(P0, T0, 0.9, 0.8, 0.7, 0.6))).qualityOfTouching();
        assertThat(touching.truePositives()).isEqualTo(2);
        assertThat(touching.falsePositives()).isZero(); // the fourth overlaps no true object
    }

    @Test
    void two_objects_that_were_found_as_one_are_missed() {
        INDArray merged = T0.gt(0).castTo(T0.dataType());
        InstanceMatching matching = InstanceMatching.matchInstances(merged, T0);
        assertThat(matching).hasToString("0 true positives, 1 false positive, 3 missed");
    }

    @Test
    void a_pixel_goes_to_the_higher_score() {
        boolean[][] left = {{true, true, false}};
        boolean[][] right = {{false, true, true}};
        INDArray map = InstanceMask.instanceMap(List.of(new InstanceMask(left, 0.6), new InstanceMask(right, 0.9)));
        assertThat(map.toIntMatrix()).isDeepEqualTo(new int[][] {{1, 2, 2}});
    }

    @Test
    void masks_know_their_area_box_and_iou() {
        List<InstanceMask> masks = InstanceMask.masks(T0);
        assertThat(masks.get(1).area()).isEqualTo(12);
        assertThat(masks.get(1).box()).hasToString("rows 0 to 3, columns 3 to 7");
        assertThat(masks.get(0).iou(InstanceMask.masks(P0).get(0))).isCloseTo(0.75, within(1e-12));
        assertThat(masks.get(0)).hasToString("9 pixels, score 1.00");
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> InstanceMatching.matchInstances(T0, Nd4j.ones(4, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8x8 and 4x4");
        assertThatThrownBy(() -> InstanceMask.masks(Nd4j.ones(1, 4, 4))).hasMessageContaining("no instance map");
        assertThatThrownBy(() -> InstanceMask.instanceMap(List.of())).hasMessageContaining("0 masks");
        assertThatThrownBy(() -> new InstanceMask(new boolean[2][2], 1).box()).hasMessageContaining("no box");
    }

    @Test
    void of_equal_scores_the_first_mask_gets_the_pixel() {
        boolean[][] left = {{true, true, false, false}};
        boolean[][] middle = {{false, true, true, false}};
        boolean[][] right = {{false, false, true, true}};
        INDArray map = InstanceMask.instanceMap(
                List.of(new InstanceMask(left, 0.9), new InstanceMask(middle, 0.9), new InstanceMask(right, 0.95)));
        assertThat(map.toIntMatrix()).isDeepEqualTo(new int[][] {{1, 1, 3, 3}});
    }

    @Test
    void maps_of_two_sizes_are_refused_even_if_one_is_empty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceMatching.matchInstances(Nd4j.zeros(8, 8), Nd4j.ones(4, 4)))
                .withMessageContaining("8x8 and 4x4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceMatching.matchInstances(T0, Nd4j.zeros(4, 4)))
                .withMessageContaining("8x8 and 4x4");
        List<InstanceMask> unsure = List.of(new InstanceMask(new boolean[8][8], 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instanceScores(List.of(new ImageInstances(unsure, Nd4j.zeros(4, 4)))))
                .withMessageContaining("8x8 and 4x4");
    }
}
