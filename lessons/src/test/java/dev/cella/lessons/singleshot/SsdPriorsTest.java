package dev.cella.lessons.singleshot;

import static dev.cella.lessons.region.Anchors.anchors;
import static dev.cella.lessons.singleshot.HardNegatives.hardNegatives;
import static dev.cella.lessons.singleshot.SsdPriors.ssdPriors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Iou;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SsdPriorsTest {
    private final SsdPriors priors = ssdPriors(96, 128, 3, anchors(8, 10, 20), anchors(16, 36));

    @Test
    void each_position_of_each_map_has_its_prior_boxes() {
        assertThat(priors.count(0)).isEqualTo(2 * 12 * 16);
        assertThat(priors.count()).isEqualTo(432);
        assertThat(priors.boxes()).hasSize(432);
        assertThat(priors.boxes().get(0)).isEqualTo(new BoundingBox(-1, -1, 9, 9));
        assertThat(priors.boxes().get(384)).isEqualTo(new BoundingBox(-10, -10, 26, 26));
        assertThat(priors).hasToString("432 prior boxes on 2 feature maps");
    }

    /** A convolution that says channel c at position (y, x) of map m, flattened and concatenated. */
    @Test
    void the_numbers_of_a_prior_box_lie_where_flattened_maps_have_them() {
        int[][] positions = priors.positions();

        assertThat(positions[0]).startsWith(0, 192, 384);
        assertThat(positions[17][0]).isEqualTo(17);
        assertThat(positions[192][0]).isEqualTo(8 * 192);
        assertThat(positions[384][0]).isEqualTo(16 * 192);
        assertThat(positions[385]).startsWith(16 * 192 + 1, 16 * 192 + 49);
        assertThat(Arrays.stream(positions)
                        .flatMapToInt(Arrays::stream)
                        .distinct()
                        .count())
                .isEqualTo(432 * 8L);
    }

    @Test
    void each_object_has_a_prior_box_and_each_that_overlaps_by_half_is_matched() {
        List<LabeledBox> objects = List.of(
                new LabeledBox(new BoundingBox(30, 50, 50, 70), 0), new LabeledBox(new BoundingBox(3, 1, 7, 6), 2));

        int[] truths = priors.match(objects).truths();

        assertThat(truths).contains(0, 1);
        for (int i = 0; i < truths.length; i++) {
            if (Iou.iou(priors.boxes().get(i), objects.get(0).box()) >= 0.5) {
                assertThat(truths[i]).isZero();
            }
        }
        assertThat(priors.matched(objects)).hasSize(priors.match(objects).positives());
    }

    @Test
    void a_net_that_gave_the_targets_would_be_decoded_to_the_objects() {
        List<LabeledBox> objects = List.of(
                new LabeledBox(new BoundingBox(30, 50, 52, 70), 0),
                new LabeledBox(new BoundingBox(40, 80, 80, 116), 1));
        INDArray targets = priors.targets(objects).castTo(DataType.DOUBLE);
        for (int[] at : priors.positions()) {
            for (int k = SsdPriors.DELTAS; k < at.length; k++) {
                targets.putScalar(at[k], 12 * targets.getDouble(at[k]));
            }
        }

        List<Detection> found = priors.detect(targets);

        assertThat(found).hasSize(2);
        for (LabeledBox object : objects) {
            assertThat(found)
                    .anyMatch(one -> one.label() == object.label() && Iou.iou(one.box(), object.box()) > 0.999);
        }
    }

    @Test
    void the_negatives_with_the_highest_losses_are_kept() {
        double[] losses = {0.1, 5, 0.3, 0.2, 0.9, 0.3};
        boolean[] positive = {false, true, false, false, false, false};

        assertThat(hardNegatives(losses, positive, 2)).containsExactly(false, false, true, false, true, false);
        assertThat(hardNegatives(losses, positive, 9)).containsExactly(true, false, true, true, true, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hardNegatives(losses, new boolean[2], 3))
                .withMessageContaining("6 losses do not fit 2 prior boxes");
    }

    @Test
    void what_does_not_fit_is_refused_with_what_to_try() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ssdPriors(96, 128, 3, anchors(10, 20)))
                .withMessageContaining("multiples of each stride");
        for (int side : new int[] {0, -8}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ssdPriors(side, 128, 3, anchors(8, 20)))
                    .withMessageContaining("positive multiples");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ssdPriors(96, side, 3, anchors(8, 20)))
                    .withMessageContaining("positive multiples");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priors.decode(Nd4j.zeros(100)))
                .withMessageContaining("must have 3456 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priors.targets(List.of(new LabeledBox(new BoundingBox(0, 0, 8, 8), 3))))
                .withMessageContaining("class 3 is unknown");
    }
}
