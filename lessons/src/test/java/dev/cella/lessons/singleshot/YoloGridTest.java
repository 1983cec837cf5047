package dev.cella.lessons.singleshot;

import static dev.cella.lessons.region.Anchors.anchors;
import static dev.cella.lessons.singleshot.YoloGrid.yoloGrid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Iou;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class YoloGridTest {
    private final YoloGrid grid = yoloGrid(96, 128, 3, anchors(8, 8, 20, 36));

    @Test
    void the_cell_of_the_center_and_the_anchor_of_the_nearest_shape_are_responsible() {
        Responsible by = grid.responsible(new BoundingBox(30, 50, 52, 70));

        assertThat(by.row()).isEqualTo(5);
        assertThat(by.column()).isEqualTo(7);
        assertThat(by.anchor()).isEqualTo(1);
        assertThat(by.iou()).isCloseTo(400 / 440.0, within(1e-12));
        assertThat(grid.responsible(new BoundingBox(0, 0, 7, 9)).anchor()).isZero();
        assertThat(grid.responsible(new BoundingBox(0, 0, 30, 40)).anchor()).isEqualTo(2);
    }

    @Test
    void a_net_that_gave_the_logits_of_the_targets_would_be_decoded_to_the_objects() {
        List<LabeledBox> objects = List.of(
                new LabeledBox(new BoundingBox(30, 50, 52, 70), 0),
                new LabeledBox(new BoundingBox(61, 3, 68, 12), 2),
                new LabeledBox(new BoundingBox(40, 80, 80, 116), 1));

        INDArray perfect = logits(grid.targets(objects).castTo(DataType.DOUBLE));

        var found = grid.detect(perfect);
        assertThat(found).hasSize(3);
        for (LabeledBox object : objects) {
            assertThat(found)
                    .anyMatch(one -> one.label() == object.label()
                            && Iou.iou(one.box(), object.box()) > 0.999
                            && one.score() > 0.99);
        }
    }

    /** Turns targets into the outputs that mean them: the inverse of a sigmoid for centers, large scores for the rest. */
    private INDArray logits(INDArray targets) {
        INDArray logits = targets.dup();
        for (int channel = 0; channel < grid.channels(); channel++) {
            int number = channel % grid.numbersPerAnchor();
            INDArray plane = logits.slice(channel);
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    double value = plane.getDouble(row, column);
                    double wanted = number < 2
                            ? Math.log(Math.max(1e-9, value) / (1 - value))
                            : number < 4 ? value : value > 0.5 ? 12 : -12;
                    plane.putScalar(row, column, wanted);
                }
            }
        }
        return logits;
    }

    @Test
    void anchors_that_overlap_an_object_by_more_than_half_are_ignored() {
        INDArray objectness = grid.targets(List.of(new LabeledBox(new BoundingBox(30, 50, 50, 70), 0)))
                .slice(grid.numbersPerAnchor() + YoloGrid.OBJECTNESS);

        assertThat(objectness.getDouble(5, 7)).isEqualTo(1);
        assertThat(objectness.getDouble(4, 7)).isEqualTo(-1);
        assertThat(objectness.getDouble(4, 5)).isZero();
    }

    @Test
    void the_last_object_of_an_anchor_gets_it() {
        INDArray targets = grid.targets(List.of(
                new LabeledBox(new BoundingBox(30, 50, 50, 70), 0),
                new LabeledBox(new BoundingBox(31, 50, 51, 70), 1)));

        int first = grid.numbersPerAnchor() + YoloGrid.BOX_NUMBERS;
        assertThat(targets.getDouble(first, 5, 7)).isZero();
        assertThat(targets.getDouble(first + 1, 5, 7)).isEqualTo(1);
    }

    @Test
    void the_map_of_a_decoding_holds_the_confidence_of_each_step() {
        INDArray output = Nd4j.rand(DataType.DOUBLE, grid.channels(), 12, 16).sub(0.5);

        YoloDecoding decoding = grid.decode(output);

        assertThat(decoding.steps()).hasSize(grid.boxes());
        DecodedBox step = decoding.step(2, 3, 11);
        assertThat(step.anchor()).isEqualTo(2);
        assertThat(step.row()).isEqualTo(3);
        assertThat(step.column()).isEqualTo(11);
        assertThat(step.raw()[0]).isEqualTo(output.getDouble(16, 3, 11));
        assertThat(decoding.map().getDouble(2, 3, 11)).isCloseTo(step.confidence(), within(1e-12));
        assertThat(step.box().width()).isCloseTo(36 * Math.exp(output.getDouble(18, 3, 11)), within(1e-9));
    }

    @Test
    void what_does_not_fit_is_refused_with_what_to_try() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yoloGrid(96, 128, 3, anchors(10, 20)))
                .withMessageContaining("cells of 10 pixels do not fill images of 96 × 128")
                .withMessageContaining("try yoloGrid(96, 128, 3, anchors(8, 20))");
        for (int side : new int[] {0, -8}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> yoloGrid(side, 128, 3, anchors(8, 20)))
                    .withMessageContaining("positive multiples");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> yoloGrid(96, side, 3, anchors(8, 20)))
                    .withMessageContaining("positive multiples");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.decode(Nd4j.zeros(24, 12, 15)))
                .withMessageContaining("must be [24, 12, 16]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.responsible(new BoundingBox(90, 0, 110, 20)))
                .withMessageContaining("outside the grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.targets(List.of(new LabeledBox(new BoundingBox(0, 0, 8, 8), 3))))
                .withMessageContaining("class 3 is unknown");
    }
}
