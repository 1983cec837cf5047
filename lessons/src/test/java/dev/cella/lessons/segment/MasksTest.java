package dev.cella.lessons.segment;

import static dev.cella.lessons.segment.ConnectedComponents.components;
import static dev.cella.lessons.segment.CountComparison.compareCounts;
import static dev.cella.lessons.segment.MaskOverlap.dice;
import static dev.cella.lessons.segment.MaskOverlap.iou;
import static dev.cella.lessons.segment.MaskOverlap.overlap;
import static dev.cella.lessons.segment.Masks.boxWaste;
import static dev.cella.lessons.segment.Masks.classMasks;
import static dev.cella.lessons.segment.Masks.semantic;
import static dev.cella.lessons.segment.Otsu.otsu;
import static dev.cella.lessons.segment.Otsu.otsuMasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Golden values are SciPy's and scikit-image's:
 *
 * <pre>
 * m = np.array([[1 if (7*r*r + 3*c*c + r*c) % 5 in (0, 1) else 0 for c in range(9)] for r in range(7)])
 * ndimage.label(m); ndimage.label(m, np.ones((3, 3))); ndimage.sum(m, labels, range(1, 4))
 * t = np.roll(m, 1, axis=1); 1 - distance.dice(m.ravel(), t.ravel()); 1 - distance.jaccard(m.ravel(), t.ravel())
 * i = np.array([[((r*37 + c*11) % 23)/100 + (0.6 if (r-8)**2 + (c-9)**2 &lt; 30 else 0) for c in range(20)] for r in range(18)])
 * t = filters.threshold_otsu(i); (i &gt; t).sum()
 * </pre>
 */
class MasksTest {
    private static final INDArray MASK = mask(0);

    /** The mask, moved to the right by some columns around the edge. */
    private static INDArray mask(int moved) {
        double[][] mask = new double[7][9];
        for (int r = 0; r < 7; r++) {
            for (int c = 0; c < 9; c++) {
                mask[r][(c + moved) % 9] = (7 * r * r + 3 * c * c + r * c) % 5 < 2 ? 1 : 0;
            }
        }
        return Nd4j.createFromArray(mask);
    }

    @Test
    void components_are_those_of_scipy() {
        assertThat(components(MASK, 4).map().toIntMatrix()).isDeepEqualTo(new int[][] {
            {1, 0, 0, 0, 0, 2, 0, 0, 0},
            {0, 3, 3, 0, 0, 0, 4, 4, 0},
            {0, 0, 0, 5, 0, 0, 0, 0, 6},
            {0, 0, 7, 0, 0, 0, 0, 8, 0},
            {0, 0, 0, 9, 9, 0, 0, 0, 10},
            {11, 0, 0, 0, 0, 12, 0, 0, 0},
            {0, 13, 13, 0, 0, 0, 14, 14, 0}
        });
        assertThat(components(MASK, 8).map().toIntMatrix()).isDeepEqualTo(new int[][] {
            {1, 0, 0, 0, 0, 2, 0, 0, 0},
            {0, 1, 1, 0, 0, 0, 2, 2, 0},
            {0, 0, 0, 1, 0, 0, 0, 0, 2},
            {0, 0, 1, 0, 0, 0, 0, 2, 0},
            {0, 0, 0, 1, 1, 0, 0, 0, 2},
            {3, 0, 0, 0, 0, 1, 0, 0, 0},
            {0, 3, 3, 0, 0, 0, 1, 1, 0}
        });
        assertThat(components(MASK, 8).sizes()).containsExactly(10, 6, 3);
        assertThat(components(MASK, 4).count()).isEqualTo(14);
    }

    @Test
    void labels_grow_pixel_by_pixel_from_neighbor_to_neighbor() {
        ConnectedComponents found = components(MASK, 8);
        assertThat(found.steps()).hasSize(19);
        for (int i = 0; i < found.steps().size(); i++) {
            LabeledPixel step = found.steps().get(i);
            assertThat(step.number()).isEqualTo(i);
            assertThat(found.map().getInt(step.row(), step.column())).isEqualTo(step.label());
            assertThat(Math.max(Math.abs(step.row() - step.fromRow()), Math.abs(step.column() - step.fromColumn())))
                    .isEqualTo(step.begins() ? 0 : 1);
        }
        assertThat(found.steps().get(0)).hasToString("row 0, column 0: region 1 begins");
        assertThat(found.step(1, 1)).hasToString("row 1, column 1: region 1, reached from row 0, column 0");
        assertThatIllegalArgumentException().isThrownBy(() -> found.step(0, 1)).withMessageContaining("no object");
    }

    @Test
    void small_components_can_be_left_out_and_an_empty_mask_has_none() {
        assertThat(components(MASK, 8).atLeast(4).sizes()).containsExactly(10, 6);
        assertThat(components(MASK, 8).atLeast(7).map().maxNumber().intValue()).isEqualTo(1);
        assertThat(components(Nd4j.zeros(3, 4), 4).count()).isZero();
        assertThat(components(Nd4j.zeros(3, 4), 4).sizes()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components(MASK, 6))
                .withMessageContaining("must be 4 or 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components(Nd4j.ones(2, 3, 3), 4))
                .withMessageContaining("is no mask");
    }

    @Test
    void dice_and_iou_are_those_of_scipy() {
        assertThat(overlap(MASK, mask(1))).isEqualTo(new MaskOverlap(5, 14, 14, 30));
        assertThat(dice(MASK, mask(1))).isCloseTo(0.26315789473684215, offset(1e-12));
        assertThat(iou(MASK, mask(1))).isCloseTo(0.1515151515151515, offset(1e-12));
        assertThat(overlap(MASK, mask(1)).accuracy()).isCloseTo(35 / 63.0, offset(1e-12));
    }

    @Test
    void empty_masks_agree_and_the_pixels_of_a_batch_are_counted_together() {
        INDArray empty = Nd4j.zeros(MASK.dataType(), 7, 9);
        assertThat(dice(empty, empty)).isEqualTo(1);
        assertThat(iou(empty, empty)).isEqualTo(1);
        assertThat(dice(empty, MASK)).isZero();
        INDArray prediction = Nd4j.stack(0, MASK, empty).reshape(2, 1, 7, 9);
        INDArray truth = Nd4j.stack(0, MASK, MASK).reshape(2, 1, 7, 9);
        assertThat(dice(prediction, truth)).isCloseTo(2 * 19 / (19 + 38.0), offset(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> dice(MASK, truth)).withMessageContaining("must be equal");
    }

    @Test
    void the_threshold_is_that_of_scikit_image() {
        double[][] image = new double[18][20];
        for (int r = 0; r < 18; r++) {
            for (int c = 0; c < 20; c++) {
                boolean bright = (r - 8) * (r - 8) + (c - 9) * (c - 9) < 30;
                image[r][c] = (r * 37 + c * 11) % 23 / 100.0 + (bright ? 0.6 : 0);
            }
        }
        INDArray plane = Nd4j.createFromArray(image);
        assertThat(otsu(plane).threshold()).isCloseTo(0.2194140625, offset(1e-9));
        assertThat(otsu(plane).mask(plane).sumNumber().intValue()).isEqualTo(109);
        INDArray both = Nd4j.stack(0, plane, plane.mul(0.1)).reshape(2, 1, 18, 20);
        assertThat(otsuMasks(both).sumNumber().intValue()).isEqualTo(2 * 109);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> otsu(Nd4j.ones(3, 3)))
                .withMessageContaining("no threshold divides them");
    }

    @Test
    void class_masks_are_one_hot() {
        INDArray classes = Nd4j.createFromArray(new double[][] {{0, 2}, {1, 2}});
        INDArray masks = classMasks(classes, 3);
        assertThat(masks.shape()).containsExactly(3, 2, 2);
        assertThat(masks.slice(2).toDoubleMatrix()).isDeepEqualTo(new double[][] {{0, 1}, {0, 1}});
        assertThat(masks.sum(0)).isEqualTo(Nd4j.ones(masks.dataType(), 2, 2));
        assertThat(semantic(classes).toDoubleMatrix()).isDeepEqualTo(new double[][] {{0, 1}, {1, 1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classMasks(classes, 2))
                .withMessageContaining("has class 2 (must be 0 to 1)");
    }

    @Test
    void a_box_wastes_what_is_not_the_object() {
        INDArray instances = Nd4j.createFromArray(
                new double[][] {{1, 0, 0, 3}, {0, 1, 0, 3}, {0, 0, 1, 3}}); // a diagonal, no 2, and a column
        assertThat(boxWaste(instances).toDoubleVector()).containsExactly(1 - 3.0 / 9, 0);
        assertThat(boxWaste(List.of(instances, instances)).length()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> boxWaste(Nd4j.zeros(3, 3)))
                .withMessageContaining("no object");
    }

    @Test
    void merged_and_missed_objects_are_counted() {
        INDArray objects = Nd4j.createFromArray(
                new double[][] {{1, 1, 2, 2, 0, 3, 3, 3, 3, 0, 4}, {1, 1, 2, 2, 0, 3, 3, 3, 3, 0, 4}});
        INDArray regions = Nd4j.createFromArray(
                new double[][] {{1, 1, 1, 1, 0, 2, 0, 0, 0, 0, 0}, {1, 1, 1, 1, 0, 2, 0, 0, 0, 0, 0}});
        CountComparison counts = compareCounts(regions, objects);
        assertThat(counts).isEqualTo(new CountComparison(4, 2, 2, 2));
        assertThat(counts.plus(counts)).isEqualTo(new CountComparison(8, 4, 4, 4));
        assertThat(counts).hasToString("4 true objects, 2 regions found; 2 objects share a region, 2 are missed");
        assertThat(compareCounts(objects, objects)).isEqualTo(new CountComparison(4, 4, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compareCounts(MASK, objects))
                .withMessageContaining("must be equal");
    }

    @Test
    void a_negative_number_is_refused_by_name() {
        INDArray numbers = Nd4j.createFromArray(new double[][] {{0, 1}, {-1, 2}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compareCounts(numbers, Nd4j.ones(2, 2)))
                .withMessageContaining("the number -1 (must be >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> compareCounts(Nd4j.ones(2, 2), numbers));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> boxWaste(numbers))
                .withMessageContaining("the number -1 (must be >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> boxWaste(Nd4j.ones(2, 2).neg()));
    }

    @Test
    void the_blank_image_of_a_batch_is_named() {
        INDArray images = Nd4j.rand(3, 1, 4, 4);
        images.putSlice(1, Nd4j.zeros(1, 4, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> otsuMasks(images))
                .withMessageStartingWith("image 1 of 0 to 2: all pixels have the value 0.0")
                .withMessageContaining("try");
    }
}
