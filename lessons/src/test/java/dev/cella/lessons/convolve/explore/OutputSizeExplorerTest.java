package dev.cella.lessons.convolve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputSizeExplorerTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 14, 28})
    void the_figure_keeps_its_size_whatever_is_chosen(int size) {
        Figure largest = OutputSizeExplorer.largest(size);
        for (ConvSpec setting : OutputSizeExplorer.settings(size)) {
            Figure figure = OutputSizeExplorer.result(setting, size, largest);
            assertThat(figure.height()).as(setting + "").isEqualTo(largest.height());
            assertThat(figure.width()).as(setting + "").isEqualTo(largest.width());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 14})
    void a_kernel_that_does_not_fit_is_a_sentence_within_the_figure(int size) {
        Figure largest = OutputSizeExplorer.largest(size);
        ConvSpec setting = ConvSpec.conv(size + 1);
        Figure words = OutputSizeExplorer.result(setting, size, largest);
        assertThat(words.alt()).isEqualTo(setting.misfit(size));
        assertThat(String.join("", Drawing.of(words).texts()).strip()).isEqualTo(setting.misfit(size));
    }
}
