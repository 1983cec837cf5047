package dev.cella.lessons.augment.figure;

import static dev.cella.lessons.augment.Augmentations.shift;
import static dev.cella.lessons.augment.Resampling.resample;
import static dev.cella.lessons.augment.figure.AugmentationFigures.annotated;
import static dev.cella.lessons.augment.figure.AugmentationFigures.versions;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.augment.Annotated;
import dev.cella.lessons.augment.Resampling;
import dev.cella.lessons.augment.Warp;
import dev.cella.lessons.draw.Drawing;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AugmentationFiguresTest {
    private final Resampling trace =
            resample(Nd4j.createFromArray(new double[][] {{0, 4}, {8, 12}}), Warp.shift(0, 0.25));

    @Test
    void versions_are_named_by_their_seeds() {
        assertThat(versions(Nd4j.zeros(1, 4, 4), shift(1), 2).alt()).contains("original", "seed 1", "seed 2");
    }

    @Test
    void a_box_is_written_below_the_image() {
        INDArray mask = Nd4j.zeros(4, 4).putScalar(1, 2, 1);
        assertThat(Drawing.of(annotated(Annotated.of(Nd4j.zeros(1, 4, 4), mask), "lesion"))
                        .texts())
                .containsExactly("lesion", "box: rows 1 to 2, columns 2 to 3");
        assertThat(annotated(Annotated.of(Nd4j.zeros(1, 4, 4)), "empty").alt()).isEqualTo("empty, no box");
    }

    @Test
    void a_step_says_where_its_pixel_comes_from() {
        assertThat(step(trace, 2).alt()).contains("from row 0.00, column 0.75 = 3");
        assertThat(Drawing.of(products(trace, 0, 1)).texts()).contains("weight", "pixel", "new pixel", "3");
    }
}
