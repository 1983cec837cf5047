package dev.cella.lessons.normalize.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NormalizationExplorerTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(
            new float[][][] {{{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}, {6, 2, 6, 4, 3}}});

    private static String words(Object shown) {
        return ((MimeBundle) shown).text();
    }

    @ParameterizedTest
    @EnumSource
    void each_scaling_has_histograms_before_and_after(Normalization scaling) {
        for (boolean oneAxis : new boolean[] {true, false}) {
            Figure figure = (Figure) NormalizationExplorer.result(scaling, oneAxis, IMAGE.reshape(1, 1, 5, 5));
            assertThat(figure.alt().contains("before") && figure.alt().contains(scaling.toString()))
                    .as(figure.alt())
                    .isTrue();
        }
    }

    @Test
    void a_scaling_that_would_divide_by_zero_is_told_in_a_sentence() {
        INDArray flat = Nd4j.ones(DataType.FLOAT, 1, 1, 5, 5);
        assertThat(words(NormalizationExplorer.result(Normalization.MIN_MAX, false, flat)))
                .contains("would divide by");
        assertThat(words(NormalizationExplorer.result(Normalization.STANDARDIZE, false, flat)))
                .contains("deviation is 0");
    }
}
