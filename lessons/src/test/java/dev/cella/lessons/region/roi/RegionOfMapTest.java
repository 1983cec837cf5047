package dev.cella.lessons.region.roi;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.region.roi.RoiAlign.roiAlign;
import static dev.cella.lessons.region.roi.RoiPooling.roiPool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Golden values are those of torchvision 0.29.2 with PyTorch 2.15.0:
 *
 * <pre>{@code
 * m = torch.tensor([[((3 * r * r + 5 * c + r * c) % 11) / 10 for c in range(7)] for r in range(6)], dtype=torch.float64)
 * x = m.clone().requires_grad_(True)
 * y = roi_pool(x[None, None], torch.tensor([[0, left, top, right - 1, bottom - 1]], dtype=torch.float64), n, 1.0)[0, 0]
 * y = roi_align(x[None, None], torch.tensor([[0, left, top, right, bottom]], dtype=torch.float64), n, 1.0,
 *         sampling_ratio=2, aligned=True)[0, 0]
 * (y * torch.arange(1, n * n + 1).reshape(n, n)).sum().backward(); x.grad
 * }</pre>
 *
 * <p>roi_pool counts the last cell of a box as inside, so its edges are one less than ours.
 */
class RegionOfMapTest {
    private static final INDArray MAP = Nd4j.createFromArray(IntStream.range(0, 42)
                    .mapToDouble(i -> (3 * (i / 7) * (i / 7) + 5 * (i % 7) + i / 7 * (i % 7)) % 11 / 10.0)
                    .toArray())
            .reshape(6, 7);
    private static final BoundingBox WIDE = new BoundingBox(1.3, 0.4, 4.6, 5.9);
    private static final BoundingBox TALL = new BoundingBox(0.2, 1.7, 5.8, 6.6);
    private static final BoundingBox SMALL = new BoundingBox(2.1, 2.2, 3.4, 3.3);

    @Test
    void the_pooled_regions_are_those_of_torchvision() {
        assertValues(roiPool(MAP, WIDE, 2), 0.9, 1, 1, 0.9);
        assertValues(roiPool(MAP, TALL, 3), 1, 1, 0.8, 1, 0.7, 1, 0.9, 0.9, 0.5);
        assertValues(roiPool(MAP, SMALL, 2), 0.4, 0.4, 0.4, 0.4);
    }

    @Test
    void the_gradients_of_pooled_regions_are_those_of_torchvision() {
        INDArray wide = Nd4j.zeros(MAP.dataType(), 6, 7);
        wide.putScalar(1, 1, 1).putScalar(1, 3, 2).putScalar(3, 2, 3).putScalar(4, 3, 4);
        assertThat(roiPool(MAP, WIDE, 2).backward(weights(2))).isEqualTo(wide);
        INDArray tall = Nd4j.zeros(MAP.dataType(), 6, 7);
        tall.putScalar(0, 2, 1)
                .putScalar(0, 6, 3)
                .putScalar(1, 3, 2)
                .putScalar(2, 4, 5)
                .putScalar(2, 6, 6);
        tall.putScalar(3, 2, 4).putScalar(4, 3, 15).putScalar(4, 5, 9);
        assertThat(roiPool(MAP, TALL, 3).backward(weights(3))).isEqualTo(tall);
        INDArray small = Nd4j.zeros(MAP.dataType(), 6, 7).putScalar(2, 2, 10);
        assertThat(roiPool(MAP, SMALL, 2).backward(weights(2))).isEqualTo(small);
    }

    @Test
    void the_aligned_regions_are_those_of_torchvision() {
        assertValues(roiAlign(MAP, WIDE, 2), 0.49511719, 0.39061719, 0.46172266, 0.49188672);
        assertValues(
                roiAlign(MAP, TALL, 3),
                0.67596528,
                0.66986111,
                0.36836111,
                0.58645833,
                0.46395833,
                0.48125,
                0.45284028,
                0.65883333,
                0.41107639);
        assertValues(roiAlign(MAP, SMALL, 2), 0.439875, 0.28089062, 0.70217188, 0.5651875);
    }

    @Test
    void the_gradients_of_aligned_regions_are_those_of_torchvision() {
        double[][] small = new double[6][7];
        small[1] = new double[] {0, 0.00964844, 0.21523437, 0.13136719, 0, 0, 0};
        small[2] = new double[] {0, 0.17164062, 3.42515625, 1.89070312, 0, 0, 0};
        small[3] = new double[] {0, 0.14371094, 2.65960938, 1.35292969, 0, 0, 0};
        assertThat(maxDifference(
                        Nd4j.createFromArray(small), roiAlign(MAP, SMALL, 2).backward(weights(2))))
                .isLessThan(1e-7);
        INDArray tall = roiAlign(MAP, TALL, 3).backward(weights(3));
        assertThat(tall.getRow(5).toDoubleVector())
                .containsExactly(
                        new double[] {0, 0.57118056, 1.72569444, 1.88368056, 2.20659722, 2.31597222, 1.296875},
                        within(1e-7));
    }

    static Stream<Function<INDArray, Trace<?>>> operations() {
        return Stream.of(map -> roiPool(map, TALL, 3), map -> roiAlign(map, TALL, 3), map -> roiAlign(map, WIDE, 4, 3));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_backward_pass_is_the_slope_that_trying_shows(Function<INDArray, Trace<?>> operation) {
        INDArray map = Nd4j.createFromArray(IntStream.range(0, 84)
                        .mapToDouble(i -> Math.sin(1 + i * i))
                        .toArray())
                .reshape(2, 6, 7);
        Trace<?> trace = operation.apply(map);
        INDArray weights = Nd4j.linspace(1, trace.map().length(), trace.map().length(), map.dataType())
                .reshape(trace.map().shape());
        INDArray back =
                trace instanceof RoiPooling pooling ? pooling.backward(weights) : ((RoiAlign) trace).backward(weights);
        double step = 1e-6;
        for (int i = 0; i < map.length(); i++) {
            INDArray raised = map.dup();
            raised.putScalar(i, raised.getDouble(i) + step);
            double slope = operation
                            .apply(raised)
                            .map()
                            .sub(trace.map())
                            .mul(weights)
                            .sumNumber()
                            .doubleValue()
                    / step;
            assertThat(back.getDouble(i)).isCloseTo(slope, within(1e-5));
        }
    }

    @Test
    void every_value_of_the_map_is_the_result_of_its_step() {
        RoiPooling pooling = roiPool(MAP, TALL, 3);
        RoiAlign align = roiAlign(MAP, TALL, 3);
        for (int i = 0; i < 9; i++) {
            assertThat(pooling.steps().get(i).result()).isEqualTo(pooling.map().getDouble(i));
            assertThat(align.steps().get(i).result()).isEqualTo(align.map().getDouble(i));
        }
        assertThat(pooling.step(0, 1))
                .hasToString("bin 0, 1: rows 0 to 2, columns 3 to 6, max 1.000 at row 1, column 3");
        assertThat(roiAlign(MAP, SMALL, 1).step(0, 0))
                .hasToString("bin 0, 0: (0.410 + 0.229 + 0.738 + 0.565) / 4 = 0.486");
    }

    @Test
    void the_weights_of_a_point_sum_to_one_and_its_value_at_a_center_is_the_cell() {
        SamplePoint center = SamplePoint.at(2.5, 3.5, 6, 7);
        assertThat(center.weights()).containsExactly(1, 0, 0, 0);
        assertThat(center.value(MAP.toDoubleMatrix())).isEqualTo(MAP.getDouble(2, 3));
        assertThat(SamplePoint.at(2.8, 0.1, 6, 7).weights())
                .satisfies(w -> assertThat(w[0] + w[1] + w[2] + w[3]).isCloseTo(1, within(1e-12)));
        assertThat(SamplePoint.at(0, 7, 6, 7).value(MAP.toDoubleMatrix())).isEqualTo(MAP.getDouble(0, 6));
    }

    @Test
    void many_regions_are_read_as_each_alone() {
        INDArray features = Nd4j.createFromArray(IntStream.range(0, 168)
                        .mapToDouble(i -> Math.cos(i * i))
                        .toArray())
                .reshape(2, 2, 6, 7);
        List<Roi> regions = List.of(pixels(1, WIDE), pixels(0, TALL), pixels(1, SMALL));
        INDArray weights = Nd4j.linspace(-3, 5, 3 * 2 * 9, features.dataType()).reshape(3, 2, 3, 3);
        for (RegionReader reader : List.of(new PooledRegions(4, 3), new AlignedRegions(4, 3))) {
            INDArray read = reader.forward(features, regions);
            INDArray back = reader.backward(weights);
            INDArray expected = Nd4j.zeros(features.dataType(), 2, 2, 6, 7);
            for (int r = 0; r < regions.size(); r++) {
                INDArray own = features.slice(regions.get(r).image());
                BoundingBox box = Roi.onMap(regions.get(r).box(), 4);
                boolean pools = reader instanceof PooledRegions;
                INDArray alone = pools
                        ? roiPool(own, box, 3).map()
                        : roiAlign(own, box, 3).map();
                assertThat(maxDifference(alone, read.slice(r))).isLessThan(1e-12);
                INDArray gradient = pools
                        ? roiPool(own, box, 3).backward(weights.slice(r))
                        : roiAlign(own, box, 3).backward(weights.slice(r));
                expected.slice(regions.get(r).image()).addi(gradient);
            }
            assertThat(maxDifference(expected, back)).isLessThan(1e-12);
        }
    }

    private static Roi pixels(int image, BoundingBox cells) {
        return new Roi(
                image, new BoundingBox(4 * cells.top(), 4 * cells.left(), 4 * cells.bottom(), 4 * cells.right()));
    }

    @Test
    void a_region_shifted_by_half_a_cell_changes_roi_align_but_not_always_roi_pooling() {
        BoundingBox at = new BoundingBox(1, 1, 5, 5);
        BoundingBox shifted = new BoundingBox(1.4, 1.4, 5.4, 5.4);
        assertThat(roiPool(MAP, shifted, 2).map()).isEqualTo(roiPool(MAP, at, 2).map());
        assertThat(roiAlign(MAP, shifted, 2).map())
                .isNotEqualTo(roiAlign(MAP, at, 2).map());
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roiPool(MAP, new BoundingBox(8, 8, 20, 24), 2))
                .withMessageContaining("lies outside a map of 6x7 cells")
                .withMessageContaining("onMap(box, 4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roiAlign(MAP, WIDE, 0))
                .withMessageContaining("0 bins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roiAlign(MAP, WIDE, 2, 0))
                .withMessageContaining("0 samples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roiPool(Nd4j.zeros(1, 1, 6, 7), WIDE, 2))
                .withMessageContaining("[C, H, W]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roiPool(MAP, WIDE, 2).backward(Nd4j.ones(3, 3)))
                .withMessageContaining("must be equal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Roi.onMap(WIDE, 0))
                .withMessageContaining("stride of 0");
    }

    private static INDArray weights(int bins) {
        return Nd4j.linspace(1L, (long) bins * bins, (long) bins * bins, MAP.dataType())
                .reshape(bins, bins);
    }

    private static void assertValues(Trace<?> trace, double... values) {
        assertThat(trace.map().dup('c').data().asDouble()).containsExactly(values, within(1e-7));
    }
}
