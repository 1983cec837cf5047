package dev.cella.lessons.normalize.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeuronExplorerTest {
    @Test
    void white_sets_the_scale_of_the_pixel() {
        assertThat(NeuronExplorer.result(0.05, 204, 255).alt()).contains("x = 204:", "saturated");
        assertThat(NeuronExplorer.result(0.05, 204, 1).alt())
                .contains("x = 0.8:")
                .doesNotContain("saturated");
    }
}
