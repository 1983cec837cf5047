package dev.cella.lessons.instance.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.step.TraceFigures;
import dev.cella.lessons.instance.ImageInstances;
import dev.cella.lessons.instance.InstanceMask;
import dev.cella.lessons.instance.MaskPasting;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class InstanceFiguresTest {
    private static final INDArray IMAGE = Nd4j.linspace(0, 1, 64).reshape(1, 8, 8);
    private static final INDArray TRUTH = Nd4j.createFromArray(new double[][] {
        {1, 1, 0, 0, 0, 0, 0, 0},
        {1, 1, 0, 0, 0, 2, 2, 0},
        {1, 1, 0, 0, 0, 2, 2, 0},
        {0, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, 0, 0}
    });

    @Test
    void matches_are_counted_and_drawn_in_colors_for_any_color_vision() {
        INDArray found = TRUTH.dup();
        found.putScalar(0, 0, 0);
        found.putScalar(1, 5, 0);
        found.putScalar(1, 6, 0);
        found.putScalar(2, 5, 0);
        Figure figure = InstanceFigures.matches(IMAGE, new ImageInstances(InstanceMask.masks(found), TRUTH), "found");
        assertThat(figure.alt()).isEqualTo("found: 1 true positive, 1 false positive, 1 missed; mask IoU 0.83");
        assertThat(figure.content()).contains("#009E73", "#D55E00", "#56B4E9", "1 missed (false negatives)", ">0.83<");
    }

    @Test
    void outlines_tell_scores() {
        Figure figure = InstanceFigures.outlines(IMAGE, InstanceMask.masks(TRUTH), "true");
        assertThat(figure.alt()).isEqualTo("true: 2 masks, scores 1.00, 1.00");
    }

    @Test
    void bins_say_how_far_they_are_off() {
        Figure figure = InstanceFigures.regionBins(IMAGE, new BoundingBox(1, 2.5, 5.5, 7), 2, 2);
        assertThat(figure.alt()).contains("RoI pooling: whole cells", "RoIAlign", "2×2 bins", "0.00 pixels");
        assertThat(figure.content()).contains("orange: cells that the bins read", "orange: points");
    }

    @Test
    void a_stride_that_does_not_divide_the_image_is_refused() {
        assertThatThrownBy(() -> InstanceFigures.regionBins(IMAGE, new BoundingBox(1, 2, 5, 6), 3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a stride of 3");
    }

    @Test
    void a_pasted_pixel_shows_where_it_comes_from() {
        INDArray mask = Nd4j.createFromArray(new double[][] {{0.2, 0.9}, {0.8, 1}});
        MaskPasting pasting = MaskPasting.paste(mask, new BoundingBox(1, 1, 5, 5), 6, 6);
        assertThat(TraceFigures.filmStrip(pasting, 15).alt())
                .contains("from row 0.25, column 0.25 = 0.494, background");
        assertThat(TraceFigures.filmStrip(pasting, 1).alt()).contains("outside the box");
        assertThat(TraceFigures.products(pasting, 2, 2).alt()).contains("row 2, column 2 from (0.25, 0.25)");
        assertThat(TraceFigures.products(pasting, 0, 0).alt()).contains("stays 0");
    }

    @Test
    void a_box_that_rounding_leaves_without_cells_is_drawn_and_says_so() {
        Figure figure = InstanceFigures.regionBins(Nd4j.rand(1, 64, 64), new BoundingBox(60, 60, 64, 64), 16, 2);
        assertThat(figure.alt()).contains("RoI pooling: whole cells", "no cell is read", "RoIAlign", "mean error");
        assertThat(figure.content()).contains(">no cell is read<").doesNotContain("NaN");
    }
}
