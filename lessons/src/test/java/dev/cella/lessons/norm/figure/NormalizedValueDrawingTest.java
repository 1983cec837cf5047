package dev.cella.lessons.norm.figure;

import static dev.cella.lessons.norm.NormalizedMaps.normalize;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.step.FilmStrip;
import dev.cella.lessons.norm.NormKind;
import dev.cella.lessons.norm.NormalizedMaps;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class NormalizedValueDrawingTest {
    private static final NormalizedMaps TRACE =
            normalize(Nd4j.createFromArray(1.0, 3, 5, 7, 2, 2, 4, 4).reshape(2, 2, 1, 2), NormKind.LAYER);

    @Test
    void a_step_shows_the_mean_of_its_group_and_what_becomes_of_the_value() {
        assertThat(new NormalizedValueDrawing(TRACE)
                        .frame(TRACE.step(0, 1, 0, 1))
                        .words())
                .isEqualTo("(7 − 4) / 2.24 = 1.34");
    }

    @Test
    void the_arithmetic_can_be_drawn_alone() {
        assertThat(new NormalizedValueDrawing(TRACE)
                        .products(TRACE.step(1, 0, 0, 0))
                        .alt())
                .isEqualTo("image 1, channel 0, row 0, column 0: (2.000 - 3.000) / 1.000 = -1.000");
    }

    @Test
    void a_film_strip_has_frames_of_all_images() {
        assertThat(FilmStrip.of(TRACE).figure(1, 8).alt()).contains("value 1", "value 8");
    }
}
