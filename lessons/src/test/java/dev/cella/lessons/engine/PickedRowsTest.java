package dev.cella.lessons.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PickedRowsTest {
    private final INDArray all = Nd4j.arange(24).reshape(4, 1, 2, 3);

    @Test
    void rows_come_in_the_order_in_which_they_are_named_and_more_than_once() {
        INDArray some = PickedRows.of(all, 2, 0, 2);
        assertThat(some.shape()).containsExactly(3, 1, 2, 3);
        assertThat(some.ravel().toIntVector())
                .containsExactly(12, 13, 14, 15, 16, 17, 0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void they_are_copies() {
        PickedRows.of(all, 1).addi(100);
        assertThat(all.getInt(1, 0, 0, 0)).isEqualTo(6);
    }

    @Test
    void views_in_another_order_are_read_as_they_are_seen() {
        INDArray turned = all.permute(0, 1, 3, 2);
        assertThat(PickedRows.of(turned, 3).ravel().toIntVector()).containsExactly(18, 21, 19, 22, 20, 23);
    }
}
