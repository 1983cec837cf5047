package dev.cella.lessons.net.layer;

import static dev.cella.lessons.net.layer.GroupNets.gradients;
import static dev.cella.lessons.net.layer.GroupNets.only;
import static dev.cella.lessons.net.layer.GroupNets.waves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.net.layer.Loose.Passed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What the layer computes, forward and backward. */
class GroupNormalizationTest {
    private static final double[] SCALE = {0.5, -1, 2, 1.5};

    private static final double[] SHIFT = {0.1, 0.2, -0.3, 0};

    @Test
    void values_and_slopes_are_those_of_torch() {
        for (GoldenGroups golden : GoldenGroups.ALL) {
            Passed passed = passed(golden.groups(), waves(2, 4, 2, 2), gradients(2, 4, 2, 2));

            assertThat(some(passed.output())).containsExactly(array(golden.output()), within(1e-11));
            assertThat(some(passed.input())).containsExactly(array(golden.input()), within(1e-11));
            assertThat(passed.of(ScaleAndShift.SCALE)).containsExactly(array(golden.scale()), within(1e-11));
            assertThat(passed.of(ScaleAndShift.SHIFT)).containsExactly(array(golden.shift()), within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 9", "4, 9", "1, 24", "4, 24"})
    void agrees_with_plain_loops(int groups, int pixels) {
        INDArray x = waves(3, 4, pixels);
        INDArray gradient = gradients(3, 4, pixels);
        PlainGroupNormalization plain = new PlainGroupNormalization(groups, SCALE, SHIFT);
        var expected = plain.backward(cube(x), cube(gradient));

        Passed passed = passed(groups, shaped(x, pixels), shaped(gradient, pixels));

        assertThat(flat(passed.output())).containsExactly(flat(plain.forward(cube(x))), within(1e-11));
        assertThat(flat(passed.input())).containsExactly(flat(expected.input), within(1e-11));
        assertThat(passed.of(ScaleAndShift.SCALE)).containsExactly(expected.scale, within(1e-11));
        assertThat(passed.of(ScaleAndShift.SHIFT)).containsExactly(expected.shift, within(1e-11));
    }

    @Test
    void the_order_of_the_input_in_memory_does_not_matter() {
        INDArray x = waves(2, 4, 2, 2);
        INDArray gradient = gradients(2, 4, 2, 2);

        Passed passed = passed(2, x.dup('f'), gradient.dup('f'));

        assertThat(some(passed.output()))
                .containsExactly(array(GoldenGroups.ALL.get(1).output()), within(1e-11));
        assertThat(some(passed.input()))
                .containsExactly(array(GoldenGroups.ALL.get(1).input()), within(1e-11));
    }

    @Test
    void a_group_has_mean_zero_and_variance_one_at_first() {
        MultiLayerNetwork net = only(GroupNormalization.of(2), InputType.convolutional(5, 5, 4));

        INDArray rows = Loose.forward(net, waves(3, 4, 5, 5).muli(40).addi(100)).reshape(6, 50);

        assertThat(rows.mean(1).toDoubleVector()).containsExactly(new double[6], within(1e-9));
        assertThat(rows.var(false, 1).toDoubleVector()).containsExactly(new double[] {1, 1, 1, 1, 1, 1}, within(1e-5));
    }

    @Test
    void instance_is_one_group_a_channel_and_layer_is_one_group() {
        InputType image = InputType.convolutional(3, 3, 4);
        INDArray x = waves(2, 4, 3, 3);

        assertThat(Loose.forward(only(GroupNormalization.perInstance(), image), x))
                .isEqualTo(Loose.forward(only(GroupNormalization.of(4), image), x));
        assertThat(Loose.forward(only(GroupNormalization.perLayer(), image), x))
                .isEqualTo(Loose.forward(only(GroupNormalization.of(1), image), x));
    }

    @Test
    void an_image_is_treated_the_same_in_any_company() {
        MultiLayerNetwork net = only(GroupNormalization.of(2), InputType.convolutional(3, 3, 4));
        INDArray x = waves(5, 4, 3, 3);

        INDArray together = Loose.forward(net, x);

        for (int n = 0; n < 5; n++) {
            INDArray alone =
                    Loose.forward(net, x.tensorAlongDimension(n, 1, 2, 3).reshape(1, 4, 3, 3));
            assertThat(alone.data().asDouble())
                    .containsExactly(
                            together.tensorAlongDimension(n, 1, 2, 3)
                                    .dup()
                                    .data()
                                    .asDouble(),
                            within(1e-12));
        }
    }

    private static Passed passed(int groups, INDArray x, INDArray gradient) {
        MultiLayerNetwork net = only(GroupNormalization.of(groups), Loose.typeOf(x));
        net.getLayer(0).setParam(ScaleAndShift.SCALE, Nd4j.createFromArray(SCALE));
        net.getLayer(0).setParam(ScaleAndShift.SHIFT, Nd4j.createFromArray(SHIFT));
        return Loose.pass(net, x, gradient);
    }

    /** {@code [N, C, P]} as rows, images or volumes, so that each rank has its turn. */
    private static INDArray shaped(INDArray x, int pixels) {
        Map<Integer, long[]> shapes =
                Map.of(1, new long[] {3, 4}, 9, new long[] {3, 4, 3, 3}, 24, new long[] {3, 4, 2, 3, 4});
        return x.reshape(shapes.get(pixels));
    }

    private static double[][][] cube(INDArray x) {
        double[][][] cube = new double[(int) x.size(0)][(int) x.size(1)][];
        for (int n = 0; n < cube.length; n++) {
            for (int c = 0; c < cube[n].length; c++) {
                cube[n][c] = x.tensorAlongDimension(n, 1, 2).getRow(c).toDoubleVector();
            }
        }
        return cube;
    }

    private static double[] flat(double[][][] cube) {
        return Arrays.stream(cube)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] flat(INDArray values) {
        return values.dup('c').reshape(values.length()).toDoubleVector();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private static double[] some(INDArray values) {
        double[] all = flat(values);
        return IntStream.of(GoldenGroups.SOME).mapToDouble(i -> all[i]).toArray();
    }
}
