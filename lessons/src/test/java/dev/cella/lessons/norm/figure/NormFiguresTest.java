package dev.cella.lessons.norm.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Figure;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NormFiguresTest {
    @Test
    void the_four_cubes_say_how_many_means_there_are() {
        Figure figure = NormFigures.sharedMeans(3, 4, 2);
        assertThat(figure.alt().lines())
                .containsExactly(
                        "batch norm: 3 images with 4 channels, 4 means, each of N · H · W values",
                        "layer norm: 3 images with 4 channels, 3 means, each of C · H · W values",
                        "instance norm: 3 images with 4 channels, 12 means, each of H · W values",
                        "group norm, 2 groups: 3 images with 4 channels, 6 means, each of 2 · H · W values");
    }

    @Test
    void a_batch_normalization_has_a_color_per_channel_on_its_front() {
        Figure one = NormFigures.sharedMeans(1, 3, 1);
        long colors = Pattern.compile("fill=\"(#\\w{6})\" d=\"M34 92")
                .matcher(one.content())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .count();
        assertThat(colors).isPositive();
        assertThat(one.alt()).contains("3 means", "1 mean,");
    }

    @Test
    void cubes_that_cannot_be_drawn_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormFigures.sharedMeans(9, 4, 2))
                .withMessageContaining("a cube of 9 images");
        assertThatIllegalArgumentException().isThrownBy(() -> NormFigures.sharedMeans(2, 4, 3));
    }
}
