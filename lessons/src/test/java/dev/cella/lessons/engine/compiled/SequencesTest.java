package dev.cella.lessons.engine.compiled;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.averagePool;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.globalMaxPool;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.tanh;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Nets over sequences are programs if all of their layers can be; otherwise they, and nets over volumes, are DL4J's. */
class SequencesTest {
    private static final int EXAMPLES = 6;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(Library.works(), Library.whyNot());
    }

    static Stream<Arguments> nets() {
        return Stream.of(
                Arguments.of("words", new Chain[] {conv(4, 2), relu(), globalMaxPool(), dense(2), softmax()}),
                Arguments.of("two layers", new Chain[] {
                    conv(8, 5).stride(2),
                    relu(),
                    maxPool(2),
                    conv(6, 3).same(),
                    relu(),
                    globalMaxPool(),
                    dense(2),
                    softmax()
                }),
                Arguments.of("means", new Chain[] {
                    conv(3, 4).padding(2),
                    tanh(),
                    averagePool(3),
                    conv(5, 2).noBias(),
                    globalAveragePool(),
                    dense(2),
                    softmax()
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void a_step_is_dl4js(String name, Chain... layers) {
        TensorShape shape = input(3, 24);
        MultiLayerNetwork ours = net(shape, layers).updater(new Sgd(0.1)).build();
        MultiLayerNetwork theirs = net(shape, layers).updater(new Sgd(0.1)).build();
        INDArray x = Nd4j.randn(DataType.FLOAT, EXAMPLES, 3, 24);
        try (CompiledNet compiled = CompiledNet.of(ours).orElseThrow()) {
            for (int step = 0; step < 3; step++) {
                assertThat(compiled.step(x, targets())).as(compiled.whyNot()).isTrue();
                theirs.fit(x, targets());
            }
            assertThat(difference(ours.params(), theirs.params())).isLessThan(1e-5);
            INDArray measured = compiled.measure(x, targets()).orElseThrow().outputs();
            assertThat(difference(measured, theirs.output(x))).isLessThan(1e-5);
        }
        assertThat(difference(ours.output(x), theirs.output(x))).isLessThan(1e-5);
    }

    @Test
    void other_layers_over_sequences_are_left_to_dl4j() {
        leftToDl4j(input(3, 24), conv(4, 3), relu(), flatten(), dense(2), softmax());
        leftToDl4j(input(3, 24), conv(4, 3), relu(), dropout(0.5), globalMaxPool(), dense(2), softmax());
    }

    @Test
    void volumes_are_left_to_dl4j() {
        leftToDl4j(input(1, 7, 7, 7), conv(4, 3), relu(), maxPool(2), globalAveragePool(), dense(2), softmax());
    }

    private static void leftToDl4j(TensorShape shape, Chain... layers) {
        MultiLayerNetwork net = net(shape, layers).build();
        INDArray before = net.params().dup();
        try (CompiledNet compiled = CompiledNet.of(net).orElseThrow()) {
            INDArray x = Nd4j.randn(DataType.FLOAT, shape.batch(EXAMPLES));
            assertThat(compiled.step(x, targets())).isFalse();
            assertThat(compiled.whyNot()).isNotEmpty();
            assertThat(net.params()).isEqualTo(before);
            net.fit(x, targets());
            assertThat(net.params()).isNotEqualTo(before);
        }
    }

    private static INDArray targets() {
        INDArray targets = Nd4j.zeros(DataType.FLOAT, EXAMPLES, 2);
        for (int i = 0; i < EXAMPLES; i++) {
            targets.putScalar(i, i % 2, 1);
        }
        return targets;
    }

    private static double difference(INDArray one, INDArray other) {
        return one.sub(other).amaxNumber().doubleValue();
    }
}
