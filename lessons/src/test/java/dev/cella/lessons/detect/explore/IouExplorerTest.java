package dev.cella.lessons.detect.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IouExplorerTest {
    @Test
    void the_figure_follows_the_sliders() {
        assertThat(IouExplorer.result(5, 5, 20).alt()).contains("IoU = 225 / 575 = 0.391");
        assertThat(IouExplorer.result(0, 0, 20).alt()).contains("= 1");
        assertThat(IouExplorer.result(20, 0, 20).alt()).contains("intersection (green) = 0");
    }
}
