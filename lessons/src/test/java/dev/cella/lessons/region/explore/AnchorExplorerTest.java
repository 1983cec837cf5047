package dev.cella.lessons.region.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AnchorExplorerTest {
    private static final INDArray IMAGE = Nd4j.zeros(3, 48, 64);
    private static final List<LabeledBox> OBJECTS = List.of(new LabeledBox(new BoundingBox(12, 20, 32, 40), 0));

    @Test
    void an_anchor_that_fits_is_positive_and_has_no_way_to_go() {
        assertThat(at(5, 7, 20, 1))
                .startsWith("IoU 1 ≥ 0.5: positive (object)")
                .contains("tx = (30.0 − 30.0) / 20.0 = 0", "tw = ln(20.0 / 20.0) = 0");
    }

    @Test
    void a_shift_of_a_cell_is_a_delta_in_widths_of_the_anchor() {
        assertThat(at(5, 8, 20, 1)).contains("tx = (30.0 − 34.0) / 20.0 = −0.2", "IoU 0.667 ≥ 0.5");
    }

    @Test
    void size_and_ratio_change_the_fate_and_the_logarithms() {
        assertThat(at(5, 7, 10, 1)).startsWith("IoU 0.25 < 0.3: negative").contains("tw = ln(20.0 / 10.0) = 0.69");
        assertThat(at(5, 7, 20, 4)).contains("ignored", "th = ln(20.0 / 40.0) = −0.69", "tw = ln(20.0 / 10.0) = 0.69");
    }

    @Test
    void an_anchor_that_touches_nothing_has_no_deltas() {
        assertThat(at(11, 15, 8, 1)).startsWith("IoU 0 < 0.3: negative").contains("there are no deltas");
    }

    private static String at(int row, int column, int size, double ratio) {
        return AnchorExplorer.result(IMAGE, OBJECTS, 4, row, column, size, ratio)
                .alt();
    }
}
