package dev.cella.lessons.segment.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ComponentsExplorerTest {
    /** Two bright pixels at a corner, and a bridge to a third one that is less bright. */
    private static final INDArray PROBABILITIES =
            Nd4j.createFromArray(new double[][] {{0.9, 0, 0, 0}, {0, 0.9, 0.6, 0.9}});

    @Test
    void the_neighborhood_decides_about_corners() {
        assertThat(ComponentsExplorer.result(PROBABILITIES, 0.5, 4).alt()).contains("4 neighbors", "2 instances");
        assertThat(ComponentsExplorer.result(PROBABILITIES, 0.5, 8).alt()).contains("8 neighbors", "1 instance");
    }

    @Test
    void a_higher_threshold_breaks_a_bridge_and_then_leaves_nothing() {
        assertThat(ComponentsExplorer.result(PROBABILITIES, 0.7, 4).alt()).contains("3 instances");
        assertThat(ComponentsExplorer.result(PROBABILITIES, 1, 4).alt()).contains("0 instances");
    }
}
