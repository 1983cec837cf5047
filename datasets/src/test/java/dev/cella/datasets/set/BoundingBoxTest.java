package dev.cella.datasets.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoundingBoxTest {
    @Test
    void edges_that_are_exchanged_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoundingBox(9, 0, 3, 5))
                .withMessageContaining("exchange the edges");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoundingBox(0, 9, 5, 3))
                .withMessageContaining("exchange the edges");
        assertThat(new BoundingBox(3, 4, 3, 4).area()).isZero();
    }

    @Test
    void edges_that_are_not_finite_point_to_the_net_that_predicted_them() {
        for (double edge : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (int i = 0; i < 4; i++) {
                double[] edges = {0, 0, 5, 5};
                edges[i] = edge;
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new BoundingBox(edges[0], edges[1], edges[2], edges[3]))
                        .withMessageContaining("edges must be finite")
                        .withMessageContaining("lower learning rate");
            }
        }
    }
}
