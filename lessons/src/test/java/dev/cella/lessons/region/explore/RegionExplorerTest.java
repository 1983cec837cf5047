package dev.cella.lessons.region.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.datasets.set.BoundingBox;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RegionExplorerTest {
    private static final INDArray RULER =
            Nd4j.arange(12).castTo(DataType.DOUBLE).broadcast(12, 12).dup();
    private static final BoundingBox REGION = new BoundingBox(2, 2, 6, 6);

    @Test
    void a_quarter_of_a_cell_changes_what_align_reads_and_not_what_pooling_reads() {
        assertThat(at(2)).contains("(RoI pooling) of 2×2 numbers, values 3 to 5", "values 2.5 to 4.5");
        assertThat(at(2.25)).contains("(RoI pooling) of 2×2 numbers, values 3 to 5", "values 2.75 to 4.75");
    }

    @Test
    void three_quarters_move_both() {
        assertThat(at(2.75)).contains("(RoI pooling) of 2×2 numbers, values 4 to 6", "values 3.25 to 5.25");
    }

    @Test
    void there_are_as_many_bins_as_the_slider_says() {
        assertThat(RegionExplorer.result(RULER, REGION, 2, 2, 4).alt()).contains("(RoIAlign) of 4×4 numbers");
    }

    private static String at(double left) {
        return RegionExplorer.result(RULER, REGION, 2, left, 2).alt();
    }
}
