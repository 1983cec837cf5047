package dev.cella.lessons.normalize.explore;

import static dev.cella.lessons.draw.Figures.named;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class ValleyExplorerTest {
    @Test
    void a_set_without_a_valley_is_refused_at_once_and_not_when_it_is_chosen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValleyExplorer.exploreValley(
                        named("stored", Nd4j.rand(20, 1, 3, 3)), named("black", Nd4j.zeros(20, 1, 3, 3))))
                .withMessageContaining("0 in all images");
    }
}
