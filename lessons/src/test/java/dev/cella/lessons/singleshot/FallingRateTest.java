package dev.cella.lessons.singleshot;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.shape.TensorShape.input;
import static dev.cella.lessons.singleshot.FallingRate.falling;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.train.SavedNet;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

class FallingRateTest {
    @TempDir
    private Path folder;

    @Test
    void it_falls_along_a_straight_line_and_stays_at_zero() {
        var adam = falling(8e-3, 200);
        assertThat(adam.getLearningRate(0, 0)).isEqualTo(8e-3);
        assertThat(adam.getLearningRate(100, 3)).isCloseTo(4e-3, within(1e-12));
        assertThat(adam.getLearningRate(199, 5)).isCloseTo(8e-3 / 200, within(1e-12));
        assertThat(adam.getLearningRate(200, 6)).isZero();
        assertThat(adam.getLearningRate(1000, 30)).isZero();
    }

    @Test
    void a_net_keeps_it_in_its_file_and_stops_learning_when_it_is_zero() throws IOException {
        MultiLayerNetwork net = net(input(3), dense(2))
                .loss(new LossMSE())
                .seed(1)
                .updater(falling(1e-2, 4))
                .build();
        SavedNet.save(net, folder.resolve("net.zip"));
        MultiLayerNetwork restored = SavedNet.load(folder.resolve("net.zip")).net();

        assertThat(restored.getLayerWiseConfigurations()).isEqualTo(net.getLayerWiseConfigurations());
        assertThat(restored.getLearningRate(0)).isCloseTo(1e-2, within(1e-9));
        INDArray x = Nd4j.rand(8, 3);
        INDArray y = Nd4j.rand(8, 2);
        train(restored).on(x, y).epochs(1).batch(4).seed(1).run();
        assertThat(restored.getLearningRate(0)).isCloseTo(5e-3, within(1e-9));
        train(restored).on(x, y).epochs(1).batch(4).seed(1).run();
        INDArray taught = restored.params().dup();
        assertThat(taught).isNotEqualTo(net.params());
        train(restored).on(x, y).epochs(1).batch(4).seed(1).run();
        assertThat(restored.params()).isEqualTo(taught);
    }

    @Test
    void a_rate_that_teaches_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> falling(0, 10)).withMessageContaining("must be > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> falling(Double.NaN, 10))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> falling(1, 0)).withMessageContaining("try falling");
    }
}
