package dev.cella.lessons.segment.figure;

import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static dev.cella.lessons.pool.Pooling.pool;
import static dev.cella.lessons.segment.ConnectedComponents.components;
import static dev.cella.lessons.segment.NearestUpsampling.upsampleNearest;
import static dev.cella.lessons.segment.TransposedConvolution.transposedConvolve;
import static dev.cella.lessons.segment.Unpooling.unpool;
import static dev.cella.lessons.segment.figure.SegmentFigures.instanceColors;
import static dev.cella.lessons.segment.figure.SegmentFigures.maskErrors;
import static dev.cella.lessons.segment.figure.SegmentFigures.maskOn;
import static dev.cella.lessons.segment.figure.SegmentFigures.segmentation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SegmentFiguresTest {
    private static final INDArray IMAGE = Nd4j.linspace(0, 1, 12).reshape(1, 3, 4);
    private static final INDArray TRUTH =
            Nd4j.createFromArray(new double[][] {{1, 1, 0, 0}, {1, 1, 0, 2}, {0, 0, 0, 2}});
    private static final INDArray PREDICTION =
            Nd4j.createFromArray(new double[][] {{0.9, 0.8, 0.7, 0}, {0.6, 0.2, 0, 0}, {0, 0, 0, 0.9}});

    @Test
    void errors_are_counted_below_the_image() {
        assertThat(Drawing.of(maskErrors(IMAGE, PREDICTION, TRUTH, "errors")).texts())
                .contains("errors", "true positives 4", "false positives 1", "false negatives 2", "Dice 0.727");
        assertThat(maskErrors(IMAGE, PREDICTION, TRUTH, "errors").alt())
                .isEqualTo("errors, 3×4 pixels: true positives 4, false positives 1, false negatives 2, Dice 0.727");
    }

    @Test
    void a_mask_is_counted_and_must_fit_its_image() {
        assertThat(Drawing.of(maskOn(IMAGE, TRUTH, "mask")).texts()).contains("mask", "6 pixels of the mask");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maskOn(Nd4j.ones(4, 4), TRUTH, "mask"))
                .withMessageContaining("a mask of 3×4 pixels does not belong to an image of 4×4 pixels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maskOn(Nd4j.ones(2, 4, 4), TRUTH, "mask"))
                .withMessageContaining("no single image");
    }

    @Test
    void four_images_fit_on_a_page() {
        INDArray image = Nd4j.rand(1, 64, 64);
        INDArray mask = image.gt(0.5).castTo(image.dataType());
        assertThat(segmentation(image, mask, mask).width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(Drawing.of(segmentation(image, mask, mask)).texts())
                .contains("image", "true mask", "prediction", "errors", "Dice 1.000");
    }

    @Test
    void instances_that_touch_differ_in_color() {
        INDArray instances = Nd4j.zeros(1, 20);
        for (int i = 0; i < 20; i++) {
            instances.putScalar(0, i, i + 1);
        }
        PaintedImage painted = InstancePainting.of(instances, "cells");
        for (int i = 1; i < 20; i++) {
            assertThat(painted.color().applyAsInt(0, i))
                    .isNotEqualTo(painted.color().applyAsInt(0, i - 1));
        }
        assertThat(instanceColors(TRUTH, "cells").alt()).isEqualTo("cells, 3×4 pixels: 2 instances");
    }

    @Test
    void a_frame_shows_the_map_as_it_is_after_the_stamp() {
        var trace = transposedConvolve(
                Nd4j.createFromArray(new double[][] {{1, 2}}), Nd4j.createFromArray(new double[][] {{1, -3}}), 2);
        assertThat(Drawing.of(step(trace, 2)).texts())
                .contains("value 2", "of 2 · row 0, column 1", "2·1, 2·(−3)", "added to the map", "−6");
        assertThat(Drawing.of(step(trace, 1)).texts()).contains("−3").doesNotContain("−6");
        assertThat(filmStrip(trace).alt()).contains("value 2 at row 0, column 1: 2·1, 2·(−3) added to the map");
        assertThat(products(trace, 0, 1).alt()).contains("matrix (2 × kernel)");
    }

    @Test
    void unpooling_and_upsampling_say_where_a_value_goes() {
        Pooling pooled = pool(Nd4j.createFromArray(new double[][] {{1, 5}, {3, 4}}), Pool.MAX, 2);
        assertThat(Drawing.of(step(unpool(pooled.map(), pooled), 1)).texts()).contains("5 goes to row 0, column 1");
        assertThat(Drawing.of(step(upsampleNearest(pooled.map(), 3), 1)).texts())
                .contains("5 is copied 9 times");
    }

    @Test
    void a_pixel_begins_a_region_or_joins_one() {
        var trace = components(TRUTH, 4);
        assertThat(Drawing.of(step(trace, 1)).texts())
                .contains("pixel 1", "of 6 · row 0, column 0", "no neighbor has a label yet", "begins region 1");
        assertThat(Drawing.of(step(trace, 6)).texts())
                .contains("of 6 · row 2, column 3", "reached from the ring", "joins region 2");
        assertThat(filmStrip(trace).width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }
}
