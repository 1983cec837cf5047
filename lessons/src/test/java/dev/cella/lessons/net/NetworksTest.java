package dev.cella.lessons.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

/** Parameter counts worked out by hand from the formulas in each factory's description. */
class NetworksTest {
    @Test
    void theLinearNetHasOneWeightAPixelAndClass() {
        assertEquals(1_570, LinearNet.linearNet(1, 2, new Sgd(0.1), 7).numParams());
        assertEquals(
                (784 * 3 + 1) * 9, LinearNet.linearNet(3, 9, new Sgd(0.1), 7).numParams());
    }

    @Test
    void theHiddenLayerNetHasTheParametersItsDescriptionSays() {
        assertEquals(
                25_186, HiddenLayerNet.hiddenLayerNet(1, 2, new Sgd(0.1), 7).numParams());
        assertEquals(
                (784 * 3 + 1) * 32 + 33 * 9,
                HiddenLayerNet.hiddenLayerNet(3, 9, new Sgd(0.1), 7).numParams());
    }

    @Test
    void theSmallCnnHasTheParametersItsDescriptionSays() {
        assertEquals(20_002, SmallCnn.smallCnn(1, 2, new Sgd(0.1), 7).numParams());
        assertEquals(
                76 * 8 + 3_216 + 16_448 + 65 * 9,
                SmallCnn.smallCnn(3, 9, new Sgd(0.1), 7).numParams());
    }

    @Test
    void theClassicsHaveTheParametersTheirDescriptionsSay() {
        Sgd sgd = new Sgd(0.1);

        assertEquals(61_706, LeNet.leNet(1, 10, sgd, 7).numParams());
        assertEquals(235_146, Mlp.mlp(1, 10, sgd, 7).numParams());
        assertEquals(176_378, ResNet.resNet(3, 10, sgd, 7).numParams());
        assertEquals(175_258, ResNet.resNet(3, 10, ResNet.Norm.GROUP, sgd, 7).numParams());
        assertEquals(120_681, UNet.uNet(1, sgd, 7).numParams());
        assertEquals(120_609 + 3 * 72, UNet.uNet(3, sgd, 7).numParams());
    }

    @Test
    void theClassicsGiveProbabilitiesOfTheShapesTheirDescriptionsSay() {
        INDArray gray = Nd4j.rand(2, 1, 28, 28);

        assertProbabilities(10, LeNet.leNet(1, 10, new Sgd(0.1), 7).output(gray));
        assertProbabilities(10, Mlp.mlp(1, 10, new Sgd(0.1), 7).output(gray));
        for (ResNet.Norm norm : ResNet.Norm.values()) {
            assertProbabilities(9, ResNet.resNet(3, 9, norm, new Sgd(0.1), 7).outputSingle(Nd4j.rand(2, 3, 28, 28)));
        }
        INDArray mask = UNet.uNet(1, new Sgd(0.1), 7).outputSingle(Nd4j.rand(2, 1, 64, 64));
        assertArrayEquals(new long[] {2, 1, 64, 64}, mask.shape());
        assertTrue(mask.minNumber().doubleValue() >= 0 && mask.maxNumber().doubleValue() <= 1);
    }

    @Test
    void theClassicsLearnToTellLeftFromRight() {
        DataSet sides = sides(16, 1);

        assertLearns(LeNet.leNet(1, 2, new Adam(1e-3), 7), sides);
        assertLearns(Mlp.mlp(1, 2, new Adam(1e-3), 7), sides);
        assertLearns(ResNet.resNet(3, 2, new Adam(1e-3), 7), sides(16, 3));
        assertLearns(ResNet.resNet(3, 2, ResNet.Norm.GROUP, new Adam(1e-3), 7), sides(16, 3));
    }

    @Test
    void theUNetLearnsToMarkWhatIsBright() {
        INDArray images = noise(4, 1, 64, 64);
        INDArray masks = Nd4j.zeros(4, 1, 64, 64);
        for (int n = 0; n < 4; n++) {
            var square = new INDArrayIndex[] {
                point(n), point(0), interval(8 * n, 8 * n + 20), interval(30 - 8 * n, 60 - 8 * n)
            };
            images.get(square).addi(0.5);
            masks.get(square).assign(1);
        }

        assertLearns(UNet.uNet(1, new Adam(3e-3), 7), new DataSet(images, masks), 30);
    }

    @Test
    void outputsAreProbabilities() {
        MultiLayerNetwork net = SmallCnn.smallCnn(3, 9, new Sgd(0.1), 7);

        var output = net.output(Nd4j.rand(5, 3, 28, 28));

        assertArrayEquals(new long[] {5, 9}, output.shape());
        assertArrayEquals(new double[] {1, 1, 1, 1, 1}, output.sum(1).toDoubleVector(), 1e-5);
    }

    @Test
    void theSeedDecidesTheFirstWeights() {
        MultiLayerNetwork net = SmallCnn.smallCnn(1, 2, new Sgd(0.1), 7);

        assertEquals(net.params(), SmallCnn.smallCnn(1, 2, new Sgd(0.1), 7).params());
        assertNotEquals(net.params(), SmallCnn.smallCnn(1, 2, new Sgd(0.1), 8).params());
    }

    private static void assertProbabilities(int classes, INDArray output) {
        assertArrayEquals(new long[] {2, classes}, output.shape());
        assertArrayEquals(new double[] {1, 1}, output.sum(1).toDoubleVector(), 1e-5);
    }

    private static void assertLearns(Model net, DataSet data) {
        assertLearns(net, data, 15);
    }

    /** Fails unless some steps bring the loss to less than half of what it was before. */
    private static void assertLearns(Model net, DataSet data, int steps) {
        double first = 0;
        for (int step = 1; step <= steps; step++) {
            if (net instanceof ComputationGraph graph) {
                graph.fit(data);
            } else {
                ((MultiLayerNetwork) net).fit(data);
            }
            first = step == 1 ? net.score() : first;
        }
        assertTrue(net.score() < first / 2, "loss " + first + " became " + net.score());
    }

    private static INDArray noise(long... shape) {
        Nd4j.getRandom().setSeed(7);
        return Nd4j.rand(shape).muli(0.3);
    }

    /** Noise, with the left or the right half brighter; the targets say which. */
    private static DataSet sides(int count, int channels) {
        INDArray images = noise(count, channels, 28, 28);
        INDArray targets = Nd4j.zeros(count, 2);
        for (int n = 0; n < count; n++) {
            int side = n % 2;
            images.get(point(n), all(), all(), interval(14 * side, 14 * side + 14))
                    .addi(0.5);
            targets.putScalar(n, side, 1);
        }
        return new DataSet(images, targets);
    }
}
