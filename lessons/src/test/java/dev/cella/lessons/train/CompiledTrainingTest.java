package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cella.lessons.engine.compiled.CompiledNet;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Trainings run nets as programs, and everything around them stays as it was. */
class CompiledTrainingTest {
    private final INDArray images = Nd4j.rand(21, 1, 28, 28);
    private final INDArray targets = Nd4j.zeros(21, 2);

    @TempDir
    private Path folder;

    CompiledTrainingTest() {
        for (int i = 0; i < 21; i++) {
            targets.putScalar(i, i % 2, 1);
        }
    }

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(CompiledNet.whyMissing().isEmpty(), CompiledNet.whyMissing());
    }

    private static MultiLayerNetwork net() {
        return smallCnn(1, 2, new Adam(1e-3), 7);
    }

    private void learn(MultiLayerNetwork net) {
        train(net)
                .on(images, targets)
                .validate(images, targets)
                .epochs(2)
                .batch(8)
                .run();
    }

    @Test
    void steps_and_measurements_are_programs() {
        NetAdapter net = NetAdapter.of(net());

        net.step(images, targets);

        assertThat(net.isCompiled()).isTrue();
        net.release();
        assertThat(net.isCompiled()).isFalse();
    }

    @Test
    void the_same_training_gives_the_same_bits() {
        MultiLayerNetwork one = net();
        MultiLayerNetwork other = net();
        learn(one);
        learn(other);

        assertThat(one.params()).isEqualTo(other.params());
    }

    @Test
    void a_net_that_was_saved_and_loaded_in_between_has_the_same_bits() throws IOException {
        MultiLayerNetwork whole = net();
        learn(whole);
        learn(whole);
        MultiLayerNetwork first = net();
        learn(first);
        Path file = folder.resolve("net.zip");
        SavedNet.save(first, file);
        MultiLayerNetwork loaded = SavedNet.load(file).net();
        learn(loaded);

        assertThat(loaded.params()).isEqualTo(whole.params());
        assertThat(loaded.getIterationCount()).isEqualTo(whole.getIterationCount());
    }

    @Test
    void measured_answers_and_losses_are_dl4js() {
        MultiLayerNetwork net = net();
        learn(net);

        NetAdapter.Measured measured = NetAdapter.of(net).measureAlone(new LabeledImages(images, targets));

        assertThat(measured.answers().sub(net.output(images)).amaxNumber().doubleValue())
                .isLessThan(1e-6);
        assertThat(measured.loss()).isCloseTo(net.score(new DataSet(images, targets)), within(1e-5));
    }
}
