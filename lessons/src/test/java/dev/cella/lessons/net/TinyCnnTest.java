package dev.cella.lessons.net;

import static dev.cella.lessons.net.TinyCnn.tinyCnn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class TinyCnnTest {
    private final MultiLayerNetwork valid = tinyCnn(1, 2, 0, new Sgd(0.1), 7);
    private final MultiLayerNetwork same = tinyCnn(1, 2, 1, new Sgd(0.1), 7);

    @Test
    void padding_keeps_the_size_of_each_map() {
        assertArrayEquals(new int[] {26, 13, 11, 5, 3}, sides(valid));
        assertArrayEquals(new int[] {28, 14, 14, 7, 7}, sides(same));
    }

    @Test
    void the_filters_are_the_same_with_and_without_and_only_the_decision_has_more_weights() {
        assertEquals(3858, valid.numParams());
        assertEquals(5138, same.numParams());
        for (String filters : new String[] {"0_W", "2_W", "4_W"}) {
            assertEquals(valid.getParam(filters), same.getParam(filters), filters);
        }
    }

    private static int[] sides(MultiLayerNetwork net) {
        return net.feedForward(Nd4j.ones(DataType.FLOAT, 1, 1, 28, 28)).subList(1, 6).stream()
                .mapToInt(map -> (int) map.size(2))
                .toArray();
    }
}
