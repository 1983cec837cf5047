package dev.cella.lessons.concatenate.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.evaluate.SeedRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class ConcatFiguresTest {
    @Test
    void channels_pile_up_by_the_growth_rate() {
        assertThat(ConcatFigures.growth(16, 8, 3).alt())
                .isEqualTo("dense block: layer 1 reads 16, adds 8; layer 2 reads 24, adds 8; layer 3 reads 32, adds 8;"
                        + " output 40 channels");
    }

    @Test
    void a_layer_has_one_number_per_source() {
        double none = Double.NaN;
        assertThat(ConcatFigures.sources(Nd4j.createFromArray(new double[][] {{0.5, none}, {0.25, 0.75}}))
                        .alt())
                .isEqualTo("mean absolute weight by source; layer 1: 0.5; layer 2: 0.25 0.75");
    }

    @Test
    void nets_stand_at_their_parameters() {
        SeedRuns one = new SeedRuns("small", List.of(0.8, 0.9));
        SeedRuns other = new SeedRuns("large", List.of(0.7, 0.8));
        assertThat(ConcatFigures.tradeOff("AUC", 0.5, new SizedRuns(1200, one), new SizedRuns(90_000, other))
                        .alt())
                .contains("1,200 parameters, small: 0.850", "90,000 parameters, large", "baseline: 0.5");
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcatFigures.growth(16, 8, 0))
                .withMessageContaining("try growth(16, 8, 4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcatFigures.sources(Nd4j.ones(2, 3)))
                .withMessageContaining("try sourceWeights(net, 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConcatFigures.tradeOff("AUC", 0.5, new SizedRuns(5, new SeedRuns("one", List.of(0.5, 0.6)))))
                .withMessageContaining("must be >= 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SizedRuns(0, new SeedRuns("one", List.of(0.5, 0.6))))
                .withMessageContaining("try sized(net, runs)");
    }
}
