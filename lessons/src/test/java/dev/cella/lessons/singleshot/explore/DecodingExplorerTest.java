package dev.cella.lessons.singleshot.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.region.Anchors;
import dev.cella.lessons.singleshot.YoloGrid;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DecodingExplorerTest {
    private static final YoloGrid GRID = YoloGrid.yoloGrid(32, 48, 3, Anchors.anchors(8, 8, 20));
    private static final INDArray IMAGE = Nd4j.zeros(3, 32, 48);

    @Test
    void four_zeros_mean_the_anchor_in_the_middle_of_its_cell() {
        assertThat(at(1, 2, 3, 0, 0, 0, 0))
                .contains("cell (2, 3): rows 10.0 to 30.0, columns 18.0 to 38.0")
                .contains("x = 8 · (3 + σ(0)) = 28.0", "width = 20 · exp(0) = 20.0");
    }

    @Test
    void the_greatest_shift_leaves_the_center_in_its_cell() {
        assertThat(at(0, 2, 3, 6, -6, 0, 0)).contains("x = 8 · (3 + σ(6)) = 32.0", "y = 8 · (2 + σ(−6)) = 16.0");
    }

    @Test
    void sizes_are_factors_of_the_anchor() {
        assertThat(at(1, 2, 3, 0, 0, 0.5, -0.5))
                .contains("width = 20 · exp(0.5) = 33.0", "height = 20 · exp(−0.5) = 12.1");
    }

    private static String at(int anchor, int row, int column, double... numbers) {
        return DecodingExplorer.result(GRID, IMAGE, anchor, row, column, numbers)
                .alt();
    }
}
