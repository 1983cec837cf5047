package dev.cella.lessons.regularize.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.regularize.DropoutSetting;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DropoutExplorerTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
            new float[][][] {{{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}, {6, 2, 6, 4, 3}}});

    private static String words(Object shown) {
        return ((MimeBundle) shown).text();
    }

    @Test
    void a_rate_that_keeps_nothing_is_told_in_a_sentence() {
        assertThat(words(DropoutExplorer.result(1, 7, IMAGE)))
                .isEqualTo("dropout rate 1.0 leaves no values to scale: 1 / (1 − rate) needs a rate from 0 to less"
                        + " than 1; try 0.5");
        assertThat(DropoutExplorer.result(0.5, 7, IMAGE) instanceof Figure).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new DropoutSetting(-0.1, 7));
    }
}
