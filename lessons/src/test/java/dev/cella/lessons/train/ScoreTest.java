package dev.cella.lessons.train;

import static dev.cella.lessons.train.Score.score;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void threeClassesAgreeWithScikitLearn() {
        INDArray targets = oneHot(3, 0, 1, 2, 0, 1, 1);

        Score score = score(net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0), INPUTS, targets);

        assertScore(6, 1.0826775, 0.3333333, 0.6055556, score);
    }

    @Test
    void twoClassesTakeTheSecondAsPositive() {
        INDArray targets = oneHot(2, 0, 1, 1, 0, 1, 1);

        Score score = score(net(2, Activation.SOFTMAX, LossFunction.MCXENT, 0), INPUTS, targets);

        assertScore(6, 0.5605649, 0.6666667, 1, score);
    }

    @Test
    void severalLabelsAnImageAreMeasuredLabelByLabel() {
        INDArray targets =
                Nd4j.createFromArray(new float[][] {{1, 0, 1}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {0, 1, 1}, {0, 1, 0}});

        Score score = score(net(3, Activation.SIGMOID, LossFunction.XENT, 0), INPUTS, targets);

        assertScore(6, 1.9762355, 0.6111111, 0.7962963, score);
    }

    @Test
    void penaltiesForLargeWeightsAreNoPartOfTheLoss() {
        INDArray targets = oneHot(3, 0, 1, 2, 0, 1, 1);

        Score score = score(net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0.5), INPUTS, targets);

        assertEquals(1.0826775, score.loss(), 1e-6);
    }

    @Test
    void moreImagesThanFitOneBatchAreMeasuredAsOne() {
        INDArray many = Nd4j.tile(INPUTS, 50, 1);
        INDArray targets = Nd4j.tile(oneHot(3, 0, 1, 2, 0, 1, 1), 50, 1);

        Score score = score(net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0), many, targets);

        assertScore(300, 1.0826775, 0.3333333, 0.6055556, score);
    }

    @Test
    void anInterruptEndsIt() {
        INDArray targets = oneHot(3, 0, 1, 2, 0, 1, 1);
        MultiLayerNetwork net = net(3, Activation.SOFTMAX, LossFunction.MCXENT, 0);

        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> score(net, INPUTS, targets));

        assertTrue(Thread.interrupted());
    }

    private static void assertScore(int images, double loss, double accuracy, double auc, Score score) {
        assertEquals(images, score.images());
        assertEquals(loss, score.loss(), 1e-6);
        assertEquals(accuracy, score.accuracy(), 1e-6);
        assertEquals(auc, score.auc(), 1e-6);
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
