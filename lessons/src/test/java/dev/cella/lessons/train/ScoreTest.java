package dev.cella.lessons.train;

import static dev.cella.lessons.train.Score.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Golden values from NumPy 2 and scikit-learn for one layer with the weights below. */
class ScoreTest {
    private static final INDArray INPUTS = Nd4j.createFromArray(
            new float[][] {{0.5f, -1}, {1, 2}, {-1.5f, 0.3f}, {2, 0.1f}, {0, -0.7f}, {-0.2f, 1.1f}});
    private static final float[][] WEIGHTS = {{0.4f, -0.3f, 0.1f}, {0.2f, 0.5f, -0.6f}};
    private static final float[] BIAS = {0.1f, -0.2f, 0.05f};

    @Test
    void three_classes_agree_with_scikit_learn() {
        INDArray targets = oneHot(3, 0, 1, 2, 0, 1, 1);

        Score score = score(net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0), INPUTS, targets);

        assertScore(6, 1.0826775, 0.3333333, 0.6055556, score);
    }

    @Test
    void two_classes_take_the_second_as_positive() {
        INDArray targets = oneHot(2, 0, 1, 1, 0, 1, 1);

        Score score = score(net(2, Activation.SOFTMAX, LossFunction.MCXENT, 0), INPUTS, targets);

        assertScore(6, 0.5605649, 0.6666667, 1, score);
    }

    @Test
    void several_labels_an_image_are_measured_label_by_label() {
        INDArray targets =
                Nd4j.createFromArray(new float[][] {{1, 0, 1}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {0, 1, 1}, {0, 1, 0}});

        Score score = score(net(3, Activation.SIGMOID, LossFunction.XENT, 0), INPUTS, targets);

        assertScore(6, 1.9762355, 0.6111111, 0.7962963, score);
    }

    @Test
    void penalties_for_large_weights_are_no_part_of_the_loss() {
        INDArray targets = oneHot(3, 0, 1, 2, 0, 1, 1);

        Score score = score(net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0.5), INPUTS, targets);

        assertThat(score.loss()).isCloseTo(1.0826775, within(1e-6));
    }

    @Test
    void more_images_than_fit_one_batch_are_measured_as_one() {
        INDArray many = Nd4j.tile(INPUTS, 50, 1);
        INDArray targets = Nd4j.tile(oneHot(3, 0, 1, 2, 0, 1, 1), 50, 1);

        Score score = score(net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0), many, targets);

        assertScore(300, 1.0826775, 0.3333333, 0.6055556, score);
    }

    @Test
    void an_interrupt_ends_it() {
        INDArray targets = oneHot(3, 0, 1, 2, 0, 1, 1);
        MultiLayerNetwork net = net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> score(net, INPUTS, targets));

        assertThat(Thread.interrupted()).isTrue();
    }

    private static void assertScore(int images, double loss, double accuracy, double auc, Score score) {
        assertThat(score.images()).isEqualTo(images);
        assertThat(score.loss()).isCloseTo(loss, within(1e-6));
        assertThat(score.accuracy()).isCloseTo(accuracy, within(1e-6));
        assertThat(score.auc()).isCloseTo(auc, within(1e-6));
    }

    private static MultiLayerNetwork net(int outputs, Activation activation, LossFunction loss, double l2) {
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .l2(l2)
                .list()
                .layer(new OutputLayer.Builder(loss)
                        .nIn(2)
                        .nOut(outputs)
                        .activation(activation)
                        .build())
                .build());
        net.init();
        for (int k = 0; k < outputs; k++) {
            net.getParam("0_W").putScalar(0, k, WEIGHTS[0][k]);
            net.getParam("0_W").putScalar(1, k, WEIGHTS[1][k]);
            net.getParam("0_b").putScalar(k, BIAS[k]);
        }
        return net;
    }

    private static INDArray oneHot(int classes, int... labels) {
        INDArray targets = Nd4j.zeros(labels.length, classes);
        for (int i = 0; i < labels.length; i++) {
            targets.putScalar(i, labels[i], 1);
        }
        return targets;
    }
}
