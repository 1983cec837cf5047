package dev.cella.lessons.augment;

import static dev.cella.lessons.augment.Resampling.resample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Golden values from PyTorch 2.15: {@code torch.nn.functional.grid_sample} in double precision, bilinear, with {@code
 * padding_mode="border"} and {@code align_corners=True}.
 */
class ResamplingTest {
    private static final INDArray IMAGE =
            Nd4j.createFromArray(new double[][] {{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {5, 8, 9, 7, 9}, {3, 2, 3, 8, 4}});

    @Test
    void a_rotation_agrees_with_pytorch() {
        assertClose(resample(IMAGE, Warp.rotation(30)).map(), new double[][] {
            {1.053848, 3.651924, 2.453367, 3.677087, 4.205771},
            {2.192545, 2.936620, 5.934215, 6.165064, 8.636379},
            {8.478444, 4.907849, 8.498798, 7.037101, 6.198557},
            {5.803848, 5.094555, 3.455771, 3.580127, 7.910254}
        });
    }

    @Test
    void a_shift_by_parts_of_a_pixel_agrees_with_pytorch() {
        assertClose(resample(IMAGE, Warp.shift(0.25, 1.5)).map(), new double[][] {
            {3, 3, 2, 2.5, 2.5},
            {7.5, 7.5, 4.625, 3.625, 4.75},
            {6, 6, 6.25, 7.375, 7.375},
            {3.5, 3.5, 3.5, 4, 6.125}
        });
    }

    @Test
    void a_rotation_by_90_degrees_is_counterclockwise_and_exact() {
        INDArray square = Nd4j.createFromArray(new double[][] {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}});
        assertClose(resample(square, Warp.rotation(90)).map(), new double[][] {{2, 5, 8}, {1, 4, 7}, {0, 3, 6}});
    }

    @Test
    void flipping_twice_gives_the_image_back() {
        for (Warp warp : new Warp[] {Warp.leftRight(), Warp.upsideDown()}) {
            INDArray once = resample(IMAGE, warp).map();
            assertThat(once).isNotEqualTo(IMAGE.castTo(once.dataType()));
            assertThat(resample(once, warp).map()).isEqualTo(IMAGE.castTo(once.dataType()));
        }
    }

    @Test
    void each_step_has_weights_that_sum_to_one_and_gives_its_pixel() {
        Resampling trace = resample(IMAGE.reshape(1, 4, 5), Warp.rotation(17));
        for (SampledPixel step : trace.steps()) {
            assertThat(Arrays.stream(step.weights()).sum()).isCloseTo(1, within(1e-12));
            assertThat(trace.map().getDouble(0, step.row(), step.column())).isCloseTo(step.result(), within(1e-5));
        }
        assertThat(trace.step(0, 1, 2).toString()).startsWith("row 1, column 2 from (1.");
    }

    @Test
    void an_elastic_deformation_moves_by_its_strength_and_neighbors_alike() {
        Warp warp = Warp.elastic(1.5, 4, new Random(5));
        double squares = 0;
        double differences = 0;
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                double down = warp.source(new Place(row, column), 28, 28).row() - row;
                double next = warp.source(new Place(row, Math.min(27, column + 1)), 28, 28)
                                .row()
                        - row;
                squares += down * down;
                differences += (next - down) * (next - down);
            }
        }
        assertThat(Math.sqrt(squares / (28 * 28))).isCloseTo(1.5, within(1e-9));
        assertThat(differences).isLessThan(0.2 * squares);
    }

    @Test
    void what_cannot_be_warped_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resample(Nd4j.zeros(2, 1, 4, 4), Warp.leftRight()))
                .withMessageContaining("an image of rank 4 cannot be warped");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Warp.elastic(1, 0, new Random(1)))
                .withMessageContaining("smoothness > 0");
    }

    private static void assertClose(INDArray map, double[][] expected) {
        for (int row = 0; row < expected.length; row++) {
            assertThat(map.getRow(row).toDoubleVector()).containsExactly(expected[row], within(2e-6));
        }
    }
}
