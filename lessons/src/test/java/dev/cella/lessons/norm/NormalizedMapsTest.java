package dev.cella.lessons.norm;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.groupNorm;
import static dev.cella.lessons.net.Words.instanceNorm;
import static dev.cella.lessons.net.Words.layerNorm;
import static dev.cella.lessons.norm.NormalizedMaps.normalize;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.shape.LayerSpec;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values are those of PyTorch's batch_norm and group_norm (2.15) in double precision, with the gradients of Σ g y. */
class NormalizedMapsTest {
    private static final double[] SCALE = {0.5, -1, 2, 1.5};
    private static final double[] SHIFT = {0.1, 0.2, -0.3, 0};
    private static final int[] PICKED = {0, 7, 14, 21, 28, 35, 42, 47};
    private static final INDArray MAPS = whole(48, i -> 37 * i % 11 - 5);
    private static final INDArray GRADIENTS = whole(48, i -> i * i % 7 - 3);

    /** What PyTorch returns: some of y and ∂L/∂x, and all of ∂L/∂γ; ∂L/∂β is the same for all. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never changed
    private record Golden(double[] y, double[] input, double[] scale) {}

    private static final Map<NormKind, Golden> GOLDEN = Map.of(
            NormKind.BATCH,
            new Golden(
                    new double[] {
                        -0.6717567348,
                        -0.0970441318,
                        -2.9612301201,
                        1.2521910434,
                        -0.3524091204,
                        -0.6911323955,
                        -0.6866854109,
                        -1.6561236380
                    },
                    new double[] {
                        -0.1366049597,
                        0.5409406867,
                        -1.1199785882,
                        -0.9617052676,
                        -0.2067166166,
                        0.4841528881,
                        -1.0362232841,
                        0.8653941619
                    },
                    new double[] {8.2498133722, -3.8615737140, 3.7257221681, -1.4272285010}),
            NormKind.LAYER,
            new Golden(
                    new double[] {
                        -0.6440970623,
                        -0.1916300328,
                        -2.6497801967,
                        1.0574010885,
                        -0.3629951164,
                        -0.7520744648,
                        -0.9194691749,
                        -1.8585015237
                    },
                    new double[] {
                        0.0770442612,
                        1.0515547578,
                        -1.4053834604,
                        -1.3707850424,
                        -0.3223813657,
                        1.1713013218,
                        -1.2472246872,
                        0.6024619558
                    },
                    new double[] {8.2765457739, -4.7627182702, 2.6115022457, 0.0940806229}),
            NormKind.INSTANCE,
            new Golden(
                    new double[] {
                        -0.5809846057,
                        -0.1980146988,
                        -2.9339507834,
                        0.9486828237,
                        -0.4439680966,
                        -0.5960293975,
                        -0.4294484973,
                        -1.4601248908
                    },
                    new double[] {
                        -0.0627655755,
                        0.4462888044,
                        -0.8042661864,
                        -1.1226078341,
                        -0.2720309994,
                        0.5837221082,
                        -1.2418804246,
                        0.5187179665
                    },
                    new double[] {8.1759039285, -4.1791543369, 3.7791467762, -1.6176184809}),
            NormKind.GROUP,
            new Golden(
                    new double[] {
                        -0.5885764322,
                        -0.2256654308,
                        -2.8765500963,
                        1.0278790278,
                        -0.4176583137,
                        -0.6760371463,
                        -0.7756311617,
                        -1.7063885557
                    },
                    new double[] {
                        -0.3574555602,
                        0.6923048957,
                        -0.9478424129,
                        -1.1439341108,
                        -0.4452866715,
                        0.8791240087,
                        -1.0894091321,
                        0.6592866865
                    },
                    new double[] {8.4242913941, -4.6360980479, 2.7484199399, 0.1443139100}));

    @ParameterizedTest
    @EnumSource
    void values_and_gradients_are_those_of_torch(NormKind kind) {
        NormalizedMaps trace = trace(MAPS, kind);
        NormGradients back = trace.backward(GRADIENTS);
        Golden golden = GOLDEN.get(kind);

        assertThat(picked(trace.map())).containsExactly(golden.y, within(1e-9));
        assertThat(picked(back.input())).containsExactly(golden.input, within(1e-9));
        assertThat(back.scale().toDoubleVector()).containsExactly(golden.scale, within(1e-9));
        assertThat(back.shift().toDoubleVector()).containsExactly(new double[] {-13, -13, -10, -11}, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void gradients_are_what_trying_gives(NormKind kind) {
        INDArray back = trace(MAPS, kind).backward(GRADIENTS).input();
        double step = 1e-5;
        for (int i = 0; i < MAPS.length(); i++) {
            INDArray up = MAPS.dup();
            up.putScalar(i, MAPS.getDouble(i) + step);
            INDArray down = MAPS.dup();
            down.putScalar(i, MAPS.getDouble(i) - step);
            double tried = (loss(up, kind) - loss(down, kind)) / (2 * step);
            assertThat(back.getDouble(i)).as(kind + " " + i).isCloseTo(tried, within(1e-6));
        }
    }

    private static double loss(INDArray maps, NormKind kind) {
        return trace(maps, kind).map().mul(GRADIENTS).sumNumber().doubleValue();
    }

    @ParameterizedTest
    @EnumSource
    void maps_and_gradients_are_those_of_a_layer_of_dl4j(NormKind kind) {
        LayerSpec word =
                switch (kind) {
                    case BATCH -> batchNorm();
                    case LAYER -> layerNorm();
                    case INSTANCE -> instanceNorm();
                    case GROUP -> groupNorm(2);
                };
        MultiLayerNetwork layer = net(input(4, 2, 3), word).build();
        layer.initGradientsView();
        INDArray maps = MAPS.castTo(DataType.FLOAT);
        INDArray gradients = GRADIENTS.castTo(DataType.FLOAT);

        INDArray theirs = layer.getLayer(0).activate(maps.dup(), true, LayerWorkspaceMgr.noWorkspaces());
        INDArray back = layer.getLayer(0)
                .backpropGradient(gradients.dup(), LayerWorkspaceMgr.noWorkspaces())
                .getSecond();

        NormalizedMaps ours = normalize(maps, kind, kind == NormKind.GROUP ? 2 : 1);
        assertThat(maxDifference(theirs, ours.map())).isLessThan(1e-5);
        assertThat(maxDifference(back, ours.backward(gradients).input())).isLessThan(1e-5);
    }

    @ParameterizedTest
    @EnumSource
    void the_gradients_of_a_group_add_up_to_zero(NormKind kind) {
        NormalizedMaps trace = normalize(MAPS, kind, kind == NormKind.GROUP ? 2 : 1);
        int[] group = trace.setting().ofEachValue(6);
        double[] sums = new double[trace.setting().groups()];
        INDArray back = trace.backward(GRADIENTS).input();
        for (int i = 0; i < group.length; i++) {
            sums[group[i]] += back.getDouble(i);
        }
        assertThat(sums).containsExactly(new double[sums.length], within(1e-9));
    }

    @Test
    void a_step_knows_its_arithmetic() {
        NormalizedMaps trace = normalize(MAPS, NormKind.INSTANCE);
        NormalizedValue step = trace.step(1, 2, 0, 1);

        assertThat(step.x()).isEqualTo(MAPS.getDouble(1, 2, 0, 1));
        assertThat(step.y()).isCloseTo(trace.map().getDouble(1, 2, 0, 1), within(1e-12));
        assertThat(step.standardized()).isCloseTo(step.y(), within(1e-12));
        assertThat(step.toString())
                .startsWith("image 1, channel 2, row 0, column 1: (")
                .endsWith(String.format(java.util.Locale.ROOT, "= %.3f", step.y()));
        assertThat(trace.steps()).hasSize(48);
        assertThat(trace.toString()).isEqualTo("instance norm: 8 means, each of 6 values");
        assertThat(normalize(MAPS, NormKind.GROUP, 2).toString())
                .isEqualTo("group norm, 4 channels in 2 groups: 4 means, each of 12 values");
    }

    @Test
    void equal_values_become_zero() {
        assertThat(normalize(Nd4j.valueArrayOf(new long[] {1, 2, 2, 2}, 7.0), NormKind.BATCH)
                        .map()
                        .sumNumber()
                        .doubleValue())
                .isZero();
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MAPS.slice(0), NormKind.BATCH))
                .withMessageContaining("[4, 2, 3] is not a batch of maps")
                .withMessageContaining("try reshape");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MAPS, NormKind.GROUP))
                .withMessageContaining("needs a number of groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MAPS, NormKind.GROUP, 3))
                .withMessageContaining("3 groups do not divide 4 channels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MAPS, NormKind.BATCH).backward(MAPS.slice(0)))
                .withMessageContaining("do not fit normalized maps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MAPS, NormKind.BATCH).with(new double[3], SHIFT))
                .withMessageContaining("3 scales do not fit 4 channels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MAPS, NormKind.BATCH).step(1, 2))
                .withMessageContaining("image, channel, row, column");
    }

    private static NormalizedMaps trace(INDArray maps, NormKind kind) {
        return normalize(maps, kind, kind == NormKind.GROUP ? 2 : 1).with(SCALE, SHIFT);
    }

    private static INDArray whole(int count, java.util.function.IntUnaryOperator value) {
        return Nd4j.createFromArray(
                        IntStream.range(0, count).map(value).asDoubleStream().toArray())
                .reshape(2, 4, 2, 3);
    }

    private static double[] picked(INDArray values) {
        return IntStream.of(PICKED).mapToDouble(values::getDouble).toArray();
    }
}
