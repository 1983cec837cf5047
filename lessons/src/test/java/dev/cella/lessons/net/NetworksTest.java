package dev.cella.lessons.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Parameter counts computed by hand from the formulas in each factory's description. */
class NetworksTest {
    @Test
    void the_hidden_layer_net_has_the_parameters_its_description_says() {
        assertThat(SmallNets.hiddenLayerNet(1, 2, new Sgd(0.1), 7).numParams()).isEqualTo(25_186);
        assertThat(SmallNets.hiddenLayerNet(3, 9, new Sgd(0.1), 7).numParams()).isEqualTo((784 * 3 + 1) * 32 + 33 * 9);
    }

    @Test
    void the_small_cnn_has_the_parameters_its_description_says() {
        assertThat(SmallNets.smallCnn(1, 2, new Sgd(0.1), 7).numParams()).isEqualTo(20_002);
        assertThat(SmallNets.smallCnn(3, 9, new Sgd(0.1), 7).numParams()).isEqualTo(76 * 8 + 3_216 + 16_448 + 65 * 9);
    }

    @Test
    void the_mlp_has_the_parameters_its_description_says() {
        assertThat(SmallNets.mlp(1, 10, new Sgd(0.1), 7).numParams()).isEqualTo(235_146);
    }

    @Test
    void outputs_are_probabilities() {
        MultiLayerNetwork net = SmallNets.smallCnn(3, 9, new Sgd(0.1), 7);

        var output = net.output(Nd4j.rand(5, 3, 28, 28));

        assertThat(output.shape()).isEqualTo(new long[] {5, 9});
        assertThat(output.sum(1).toDoubleVector()).containsExactly(new double[] {1, 1, 1, 1, 1}, within(1e-5));
    }

    @Test
    void the_seed_decides_the_first_weights() {
        MultiLayerNetwork net = SmallNets.smallCnn(1, 2, new Sgd(0.1), 7);

        assertThat(SmallNets.smallCnn(1, 2, new Sgd(0.1), 7).params()).isEqualTo(net.params());
        assertThat(SmallNets.smallCnn(1, 2, new Sgd(0.1), 8).params()).isNotEqualTo(net.params());
    }
}
