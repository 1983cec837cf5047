package dev.cella.lessons.pool.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void a_window_that_does_not_fit_is_told_in_a_sentence() {
        String sentence = "window 6x6 does not fit an input of 5 (must be <= 5); try a smaller window";
        PoolingSetting setting = new PoolingSetting(Pool.MAX, 6, 1);
        assertThat(words(PoolingExplorer.result(setting, IMAGE))).isEqualTo(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.pool(IMAGE))
                .withMessage(sentence);
        assertThat(PoolingExplorer.result(new PoolingSetting(Pool.MAX, 5, 1), IMAGE) instanceof Figure)
                .isTrue();
    }
}
