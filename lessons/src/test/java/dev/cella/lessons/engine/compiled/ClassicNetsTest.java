package dev.cella.lessons.engine.compiled;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.engine.Threads;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.net.Blocks;
import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.net.Words;
import dev.cella.lessons.net.classic.DenseNet;
import dev.cella.lessons.net.classic.GoogLeNet;
import dev.cella.lessons.net.classic.LeNet;
import dev.cella.lessons.net.classic.ResNet;
import dev.cella.lessons.net.classic.UNet;
import dev.cella.lessons.pool.Flattening;
import dev.cella.lessons.shape.Block;
import org.deeplearning4j.nn.api.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** Whole nets learn by programs what they learn by DL4J. */
class ClassicNetsTest {
    private static final int SIDE = 16;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(Library.works(), Library.whyNot());
    }

    private static Model net(String name, IUpdater updater, DataType type) {
        NetSpec<? extends Model> words =
                switch (name) {
                    case "LeNet" -> LeNet.leNet(input(1, 28, 28), 2);
                    case "MLP" ->
                        NetSpec.net(
                                input(1, SIDE, SIDE),
                                Flattening.flatten(),
                                Words.dense(30),
                                Words.relu(),
                                Words.dense(2),
                                Words.softmax());
                    case "ResNet" -> ResNet.resNet(input(3, SIDE, SIDE), 2);
                    case "ResNet with group normalization" ->
                        ResNet.resNet(input(3, SIDE, SIDE), 2, Words.groupNorm(8));
                    case "smooth ResNet" -> smoothResNet();
                    case "DenseNet" -> DenseNet.denseNet(input(3, SIDE, SIDE), 2);
                    case "GoogLeNet" -> GoogLeNet.googLeNet(input(3, SIDE, SIDE), 2);
                    default -> UNet.uNet(input(1, SIDE, SIDE));
                };
        return words.updater(updater).configured(c -> c.dataType(type)).build();
    }

    /** Describes a small residual net without a kink. */
    private static NetSpec<? extends Model> smoothResNet() {
        Block block = Blocks.residual(
                conv(16, 3).same().noBias(),
                Words.batchNorm(),
                Words.tanh(),
                conv(16, 3).same().noBias(),
                Words.batchNorm());
        return NetSpec.net(
                input(3, SIDE, SIDE),
                conv(16, 3).same().noBias(),
                Words.batchNorm(),
                Words.tanh(),
                block,
                Words.tanh(),
                block,
                Words.tanh(),
                Words.globalAveragePool(),
                Words.dense(2),
                Words.softmax());
    }

    private static INDArray images(String name, int count) {
        boolean gray = name.equals("LeNet") || name.equals("MLP") || name.equals("U-Net");
        int side = name.equals("LeNet") ? 28 : SIDE;
        return Nd4j.rand(DataType.FLOAT, count, gray ? 1 : 3, side, side);
    }

    private static INDArray targets(String name, INDArray images) {
        return name.equals("U-Net") ? images.gt(0.5).castTo(DataType.FLOAT) : TwoPaths.classes((int) images.size(0), 2);
    }

    @ParameterizedTest
    @CsvSource({
        "LeNet, 64",
        "LeNet, 13",
        "LeNet, 1",
        "MLP, 64",
        "MLP, 3",
        "ResNet, 13",
        "ResNet, 2",
        "U-Net, 16",
        "U-Net, 3",
        "U-Net, 1",
        "DenseNet, 6",
        "ResNet with group normalization, 4"
    })
    void gradients_are_those_in_double(String name, int count) {
        Model fast = net(name, new Sgd(1), DataType.FLOAT);
        Model exact = TwoPaths.plain(() -> net(name, new Sgd(1), DataType.DOUBLE));
        exact.setParams(fast.params().castTo(DataType.DOUBLE));
        INDArray images = images(name, count);
        INDArray targets = targets(name, images);

        INDArray expected = TwoPaths.fit(exact, images.castTo(DataType.DOUBLE), targets.castTo(DataType.DOUBLE));
        try (CompiledNet program = TwoPaths.compiled(fast)) {
            INDArray actual = TwoPaths.step(fast, program, images, targets);

            assertThat(TwoPaths.apart(actual, expected)).isLessThan(2e-5);
            assertThat(fast.score() / exact.score()).isCloseTo(1, within(1e-5));
        }
    }

    /**
     * Among millions of values before a ReLU, rounding moves a few to the other side of 0, and each of them moves the
     * gradient by up to a thousandth. DL4J's own gradients in float are as far away; without the kink, the smooth net
     * above is exact at the same size.
     */
    @Test
    void gradients_of_a_large_batch_differ_only_by_values_at_the_kink() {
        Model fast = net("ResNet", new Sgd(1), DataType.FLOAT);
        Model exact = TwoPaths.plain(() -> net("ResNet", new Sgd(1), DataType.DOUBLE));
        exact.setParams(fast.params().castTo(DataType.DOUBLE));
        INDArray images = images("ResNet", 64);
        INDArray targets = targets("ResNet", images);

        INDArray expected = TwoPaths.fit(exact, images.castTo(DataType.DOUBLE), targets.castTo(DataType.DOUBLE));
        try (CompiledNet program = TwoPaths.compiled(fast)) {
            assertThat(TwoPaths.apart(TwoPaths.step(fast, program, images, targets), expected))
                    .isLessThan(1e-2);
            assertThat(fast.score() / exact.score()).isCloseTo(1, within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"LeNet", "MLP", "ResNet", "U-Net"})
    void the_losses_of_fifteen_steps_are_those_in_double(String name) throws Exception {
        Threads.suiting(Long.MAX_VALUE, () -> lossesAreThoseInDouble(name));
    }

    private static Void lossesAreThoseInDouble(String name) {
        Model fast = net(name, new Sgd(0.005), DataType.FLOAT);
        Model exact = TwoPaths.plain(() -> net(name, new Sgd(0.005), DataType.DOUBLE));
        exact.setParams(fast.params().castTo(DataType.DOUBLE));
        INDArray images = images(name, 16);
        INDArray targets = targets(name, images);

        try (CompiledNet program = TwoPaths.compiled(fast)) {
            for (int step = 1; step <= 15; step++) {
                TwoPaths.fit(exact, images.castTo(DataType.DOUBLE), targets.castTo(DataType.DOUBLE));
                TwoPaths.step(fast, program, images, targets);
                assertThat(fast.score())
                        .as("step " + step)
                        .isCloseTo(exact.score(), within(1e-4 * Math.max(1, exact.score())));
            }
        }
        return null;
    }

    @Test
    void dropout_and_four_branches_are_dl4js() {
        Model plain = net("GoogLeNet", new Sgd(0.01), DataType.FLOAT);
        Model fast = net("GoogLeNet", new Sgd(0.01), DataType.FLOAT);
        INDArray images = images("GoogLeNet", 6);
        INDArray targets = targets("GoogLeNet", images);

        Nd4j.getRandom().setSeed(3);
        INDArray expected = TwoPaths.fit(plain, images, targets);
        Nd4j.getRandom().setSeed(3);
        try (CompiledNet program = TwoPaths.compiled(fast)) {
            assertThat(TwoPaths.apart(TwoPaths.step(fast, program, images, targets), expected))
                    .isLessThan(1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"LeNet", "ResNet", "U-Net"})
    void outputs_and_loss_in_inference_are_dl4js(String name) {
        Model net = net(name, new Adam(1e-3), DataType.FLOAT);
        INDArray images = images(name, 5);
        INDArray targets = targets(name, images);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            TwoPaths.step(net, program, images, targets); // moves the running mean and variance

            var measured = program.measure(images, targets).orElseThrow();

            INDArray expected = TwoPaths.output(net, images);
            assertThat(measured.outputs().shape()).isEqualTo(expected.shape());
            assertThat(TwoPaths.apart(measured.outputs(), expected)).isLessThan(1e-5);
            assertThat(measured.loss()).isCloseTo(TwoPaths.score(net, images, targets), within(1e-3));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bits() throws Exception {
        for (String name : new String[] {"LeNet", "ResNet", "U-Net"}) {
            assertThat(weights(name)).isEqualTo(weights(name));
        }
    }

    @Test
    void one_thread_gives_nearly_the_numbers_of_two() throws Exception {
        for (String name : new String[] {"LeNet", "ResNet", "U-Net"}) {
            INDArray one = Threads.suiting(0, () -> weights(name));
            INDArray more = Threads.suiting(Long.MAX_VALUE, () -> weights(name));
            assertThat(TwoPaths.apart(one, more)).isLessThan(1e-4);
        }
    }

    /** Returns the weights after three steps on batches of different sizes. */
    private static INDArray weights(String name) {
        Nd4j.getRandom().setSeed(5);
        Model net = net(name, new Sgd(0.01), DataType.FLOAT);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            for (int count : new int[] {6, 5, 6}) {
                INDArray images = images(name, count);
                TwoPaths.step(net, program, images, targets(name, images));
            }
        }
        return net.params();
    }
}
