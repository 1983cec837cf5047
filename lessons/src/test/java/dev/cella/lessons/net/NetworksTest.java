package dev.cella.lessons.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Parameter counts worked out by hand from the formulas in each factory's description. */
class NetworksTest {
    @Test
    void theHiddenLayerNetHasTheParametersItsDescriptionSays() {
        assertEquals(25_186, SmallNets.hiddenLayerNet(1, 2, new Sgd(0.1), 7).numParams());
        assertEquals(
                (784 * 3 + 1) * 32 + 33 * 9,
                SmallNets.hiddenLayerNet(3, 9, new Sgd(0.1), 7).numParams());
    }

    @Test
    void theSmallCnnHasTheParametersItsDescriptionSays() {
        assertEquals(20_002, SmallNets.smallCnn(1, 2, new Sgd(0.1), 7).numParams());
        assertEquals(
                76 * 8 + 3_216 + 16_448 + 65 * 9,
                SmallNets.smallCnn(3, 9, new Sgd(0.1), 7).numParams());
    }

    @Test
    void theMlpHasTheParametersItsDescriptionSays() {
        assertEquals(235_146, SmallNets.mlp(1, 10, new Sgd(0.1), 7).numParams());
    }

    @Test
    void outputsAreProbabilities() {
        MultiLayerNetwork net = SmallNets.smallCnn(3, 9, new Sgd(0.1), 7);

        var output = net.output(Nd4j.rand(5, 3, 28, 28));

        assertArrayEquals(new long[] {5, 9}, output.shape());
        assertArrayEquals(new double[] {1, 1, 1, 1, 1}, output.sum(1).toDoubleVector(), 1e-5);
    }

    @Test
    void theSeedDecidesTheFirstWeights() {
        MultiLayerNetwork net = SmallNets.smallCnn(1, 2, new Sgd(0.1), 7);

        assertEquals(net.params(), SmallNets.smallCnn(1, 2, new Sgd(0.1), 7).params());
        assertNotEquals(net.params(), SmallNets.smallCnn(1, 2, new Sgd(0.1), 8).params());
    }
}
