package dev.cella.lessons.pool.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PoolingExplorerTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
            new float[][][] {{{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}, {6, 2, 6, 4, 3}}});

    private static String words(Object shown) {
        return ((MimeBundle) shown).text();
    }

    @Test
    void aWindowThatDoesNotFitIsToldInASentence() {
        String sentence = "window 6x6 does not fit an input of 5 (must be <= 5); try a smaller window";
        PoolingSetting setting = new PoolingSetting(Pool.MAX, 6, 1);
        assertEquals(sentence, words(PoolingExplorer.result(setting, IMAGE)));
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> setting.pool(IMAGE))
                        .getMessage());
        assertTrue(PoolingExplorer.result(new PoolingSetting(Pool.MAX, 5, 1), IMAGE) instanceof Figure);
    }
}
