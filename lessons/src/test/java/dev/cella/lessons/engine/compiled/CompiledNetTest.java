package dev.cella.lessons.engine.compiled;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.SmallNets.hiddenLayerNet;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.engine.compiled.plan.Library;
import java.util.List;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.deeplearning4j.optimize.listeners.CollectScoresIterationListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

class CompiledNetTest {
    private final INDArray images = Nd4j.rand(8, 1, 28, 28);
    private final INDArray targets = TwoPaths.classes(8, 2);

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(Library.works(), Library.whyNot());
    }

    @Test
    void every_updater_takes_dl4js_steps() {
        for (IUpdater updater : List.of(
                new Sgd(0.1),
                new Adam(1e-3),
                new Adam(new ExponentialSchedule(ScheduleType.ITERATION, 1e-2, 0.5)),
                new Nesterovs(0.01, 0.9),
                new RmsProp(1e-3),
                new AMSGrad(1e-3))) {
            MultiLayerNetwork plain = hiddenLayerNet(1, 2, updater, 7);
            MultiLayerNetwork fast = hiddenLayerNet(1, 2, updater, 7);
            try (CompiledNet program = TwoPaths.compiled(fast)) {
                for (int step = 0; step < 5; step++) {
                    plain.fit(images, targets);
                    assertThat(program.step(images, targets)).isTrue();
                }
            }
            assertThat(TwoPaths.apart(fast.params(), plain.params()))
                    .as(updater.toString())
                    .isLessThan(1e-5);
            assertThat(fast.getIterationCount()).isEqualTo(5);
        }
    }

    @Test
    void steps_of_dl4j_and_of_programs_can_alternate() {
        MultiLayerNetwork plain = smallCnn(1, 2, new Adam(1e-3), 7);
        MultiLayerNetwork mixed = smallCnn(1, 2, new Adam(1e-3), 7);
        try (CompiledNet program = TwoPaths.compiled(mixed)) {
            for (int step = 0; step < 6; step++) {
                plain.fit(images, targets);
                if (step % 2 == 0) {
                    mixed.fit(images, targets);
                } else {
                    program.step(images, targets);
                }
            }
        }
        assertThat(TwoPaths.apart(mixed.params(), plain.params())).isLessThan(1e-4);
        assertThat(TwoPaths.apart(
                        mixed.getUpdater().getStateViewArray(),
                        plain.getUpdater().getStateViewArray()))
                .isLessThan(1e-3);
    }

    @Test
    void arrays_that_dl4j_shows_are_what_they_say() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            program.step(images, targets);
            MultiLayerNetwork fresh = smallCnn(1, 2, new Sgd(0.1), 7);
            fresh.setParams(net.params());

            assertThat(net.feedForward(images, false)).isEqualTo(fresh.feedForward(images, false));
            assertThat(net.output(images)).isEqualTo(fresh.output(images));
            assertThat(net.calculateGradients(images, targets, null, null).getSecond())
                    .isEqualTo(fresh.calculateGradients(images, targets, null, null)
                            .getSecond());
        }
    }

    @Test
    void images_may_be_views_and_doubles() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);
        INDArray turned = Nd4j.rand(28, 28, 1, 8).permute(3, 2, 0, 1);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            INDArray expected = net.output(turned);
            assertThat(TwoPaths.apart(outputs(program, turned), expected)).isLessThan(1e-5);
            assertThat(TwoPaths.apart(outputs(program, turned.castTo(DataType.DOUBLE)), expected))
                    .isLessThan(1e-5);
        }
    }

    private static INDArray outputs(CompiledNet program, INDArray images) {
        return program.measure(images, null).orElseThrow().outputs();
    }

    @Test
    void frozen_layers_stay_as_they_are() {
        MultiLayerNetwork trained = smallCnn(1, 2, new Sgd(0.1), 7);
        MultiLayerNetwork plain = frozen(trained);
        MultiLayerNetwork fast = frozen(trained);
        INDArray expected = TwoPaths.fit(plain, images, targets);
        try (CompiledNet program = TwoPaths.compiled(fast)) {
            INDArray actual = TwoPaths.step(fast, program, images, targets);

            assertThat(TwoPaths.apart(actual, expected)).isLessThan(1e-5);
            assertThat(fast.getLayer(0).params()).isEqualTo(trained.getLayer(0).params());
        }
    }

    private static MultiLayerNetwork frozen(MultiLayerNetwork net) {
        return new TransferLearning.Builder(net).setFeatureExtractor(2).build();
    }

    @Test
    void a_net_with_listeners_or_doubles_is_left_to_dl4j() {
        MultiLayerNetwork heard = smallCnn(1, 2, new Sgd(0.1), 7);
        heard.setListeners(new CollectScoresIterationListener());
        try (CompiledNet program = TwoPaths.compiled(heard)) {
            assertThat(program.step(images, targets)).isFalse();
        }
        MultiLayerNetwork exact = net(input(4), dense(2), softmax())
                .configured(c -> c.dataType(DataType.DOUBLE))
                .build();
        assertThat(CompiledNet.of(exact)).isEmpty();
    }

    @Test
    void targets_of_another_shape_change_nothing() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);
        INDArray before = net.params().dup();
        try (CompiledNet program = TwoPaths.compiled(net)) {
            assertThat(program.step(images, TwoPaths.classes(8, 3))).isFalse();
        }
        assertThat(net.params()).isEqualTo(before);
    }

    @Test
    void weights_that_dl4j_moves_to_other_memory_are_found() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            program.step(images, targets);
            INDArray moved = net.params().dup();
            net.init(moved, false);
            net.initGradientsView();
            net.setUpdater(null);

            assertThat(TwoPaths.apart(outputs(program, images), net.output(images)))
                    .isLessThan(1e-5);
        }
    }

    @Test
    void a_slightly_smaller_batch_needs_no_further_memory() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);
        try (CompiledNet program = TwoPaths.compiled(net)) {
            program.step(images, targets);
            long before = program.reserved();
            program.step(images.get(org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 7)), TwoPaths.classes(7, 2));

            assertThat(program.reserved()).isEqualTo(before);
        }
    }

    @Test
    void a_thousand_nets_leave_nothing_behind() throws InterruptedException {
        trainAndDrop(100);
        long bytes = settled(Pointer::physicalBytes);
        long objects = settled(Pointer::totalCount);
        trainAndDrop(1000); // of megabytes and hundreds of native objects each

        assertThat(settled(Pointer::physicalBytes) - bytes).as("bytes").isLessThan(200L << 20);
        assertThat(settled(Pointer::totalCount) - objects).as("native objects").isLessThan(1000);
    }

    private void trainAndDrop(int nets) {
        for (int i = 0; i < nets; i++) {
            int filters = 3 + i % 40; // other shapes, other primitives
            MultiLayerNetwork net = net(
                            input(1, 28, 28), conv(filters, 3), relu(), maxPool(2), flatten(), dense(2), softmax())
                    .updater(new Sgd(0.1))
                    .build();
            try (CompiledNet program = TwoPaths.compiled(net)) {
                assertThat(program.step(images, targets)).isTrue();
            }
        }
    }

    /** Returns a measure of what is in use after what can be freed has been freed. */
    private static long settled(LongSupplier measure) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(20);
            least = Math.min(least, measure.getAsLong());
        }
        return least;
    }
}
