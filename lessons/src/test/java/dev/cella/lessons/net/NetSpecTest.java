package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.identity;
import static dev.cella.lessons.net.Blocks.parallel;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.tanh;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.engine.OneDnn;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

class NetSpecTest {
    private static final TensorShape IMAGE = input(1, 28, 28);

    private static NetSpec<MultiLayerNetwork> small() {
        return net(IMAGE, conv(8, 5), relu(), maxPool(2), flatten(), dense(2), softmax())
                .updater(new Sgd(0.05));
    }

    /** The same net written in DL4J's own words. */
    private static MultiLayerNetwork byHand(long seed) {
        OneDnn.enable();
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Sgd(0.05))
                .weightInit(WeightInit.RELU)
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .nOut(8)
                        .activation(Activation.RELU)
                        .build())
                .layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(28, 28, 1))
                .build());
        net.init();
        FastLayers.helpers(List.of(net.getLayers()));
        return net;
    }

    @Test
    void it_is_bit_for_bit_the_net_that_one_writes_by_hand() {
        MultiLayerNetwork words = small().seed(3).build();
        MultiLayerNetwork hand = byHand(3);
        INDArray images = Nd4j.rand(6, 1, 28, 28);
        INDArray targets = Nd4j.eye(2).repeat(0, 3);

        assertThat(words.params()).isEqualTo(hand.params());
        assertThat(words.output(images)).isEqualTo(hand.output(images));
        for (int step = 0; step < 3; step++) {
            words.fit(images, targets);
            hand.fit(images, targets);
        }
        assertThat(words.params().toFloatVector()).isEqualTo(hand.params().toFloatVector());
    }

    @Test
    void the_seed_decides_the_first_weights() {
        assertThat(small().seed(3).build().params())
                .isEqualTo(small().seed(3).build().params());
        assertThat(small().seed(3).build().params())
                .isNotEqualTo(small().seed(4).build().params());
        assertThat(small().build().params()).isEqualTo(small().seed(7).build().params());
    }

    @Test
    void a_sentence_does_not_change_when_it_is_built_or_continued() {
        NetSpec<MultiLayerNetwork> net = small();
        MultiLayerNetwork first = net.updater(new Sgd(0.5)).build();
        MultiLayerNetwork second = net.updater(new Sgd(0.25)).build();

        assertThat(first.getLearningRate(0)).isEqualTo(0.5);
        assertThat(second.getLearningRate(0)).isEqualTo(0.25);
        assertThat(net.build().getLearningRate(0)).isEqualTo(0.05);
        assertThat(net.weights(WeightInit.ZERO).build().getLearningRate(0)).isEqualTo(0.05);
        assertThat(net).hasToString("net of 6 words for inputs of 1x28x28, still without weights; call .build()");
    }

    @Test
    void first_weights_are_of_he_in_a_net_with_a_relu_and_of_xavier_in_any_other() {
        assertThat(layer(small().build(), 0)).extracting("weightInitFn").isInstanceOf(WeightInitRelu.class);
        assertThat(layer(net(input(9), dense(4), tanh(), dense(2)).build(), 1))
                .extracting("weightInitFn")
                .isInstanceOf(WeightInitXavier.class);
        assertThat(small().weights(WeightInit.ZERO).build().params().maxNumber().doubleValue())
                .isZero();
    }

    @Test
    void the_last_word_decides_the_loss() {
        assertThat(lossOf(net(input(9), dense(4), softmax()))).isInstanceOf(LossMCXENT.class);
        assertThat(lossOf(net(input(9), dense(4), sigmoid()))).isInstanceOf(LossBinaryXENT.class);
        assertThat(lossOf(net(input(9), dense(4)))).isInstanceOf(LossMSE.class);
        assertThat(lossOf(net(input(9), dense(4), tanh()))).isInstanceOf(LossMSE.class);
        assertThat(lossOf(net(input(9), dense(4)).loss(new LossL1()))).isInstanceOf(LossL1.class);
        assertThat(lossOf(net(IMAGE, conv(1, 1), sigmoid()))).isInstanceOf(LossBinaryXENT.class);
        assertThat(lossOf(net(IMAGE, conv(3, 1), softmax()))).isInstanceOf(LossMCXENT.class);
        assertThat(lossOf(net(IMAGE, conv(3, 1), globalAveragePool(), softmax())))
                .isInstanceOf(LossMCXENT.class);
        assertThat(lossOf(net(IMAGE, conv(3, 1), batchNorm(), sigmoid()))).isInstanceOf(LossBinaryXENT.class);
        assertThat(lossOf(net(IMAGE, conv(3, 1), relu(), flatten()))).isInstanceOf(LossMSE.class);
    }

    @Test
    void an_activation_behind_weights_is_their_layers_own() {
        MultiLayerNetwork net = net(IMAGE, conv(8, 3), relu(), conv(8, 3), batchNorm(), relu(), conv(1, 1), sigmoid())
                .build();

        assertThat(List.of(net.getLayers()).stream()
                        .map(l -> l.conf().getLayer().getLayerName()))
                .containsExactly("1 conv", "3 conv", "4 batchNorm", "5 relu", "6 conv", "7 sigmoid");
    }

    @Test
    void what_dl4j_can_set_for_a_whole_net_can_be_set() {
        MultiLayerNetwork net =
                small().configured(c -> c.l2(0.25)).configured(c -> c.l1(0.5)).build();

        assertThat(net.calcRegularizationScore(true)).isPositive();
        assertThat(((BaseLayer) layer(net, 0)).getRegularization()).hasSize(2);
    }

    @Test
    void a_net_with_branches_is_a_graph_and_sequential_keeps_a_row_a_row() {
        MultiLayerNetwork row = net(IMAGE, sequential(conv(2, 3), identity(), relu()), flatten(), dense(2))
                .build();
        ComputationGraph graph = net(IMAGE, parallel(conv(2, 3), conv(3, 3)), flatten(), dense(2))
                .build();

        assertThat(row.numParams()).isEqualTo(20 + 2 * (2 * 26 * 26 + 1));
        assertThat(graph.numParams()).isEqualTo(20 + 30 + 2 * (5 * 26 * 26 + 1));
        assertThat(graph.outputSingle(Nd4j.rand(3, 1, 28, 28)).shape()).containsExactly(3, 2);
    }

    @Test
    void rows_that_are_joined_are_laid_out_before_the_joint() {
        ComputationGraph net = net(
                        input(2, 4, 4), parallel(flatten(), sequential(conv(3, 4), flatten())), dense(2), softmax())
                .updater(new Adam(1e-3))
                .build();

        assertThat(net.numParams()).isEqualTo(3 * (2 * 16 + 1) + 2 * (32 + 3 + 1));
        assertThat(net.outputSingle(Nd4j.rand(3, 2, 4, 4)).shape()).containsExactly(3, 2);
    }

    private static Layer layer(MultiLayerNetwork net, int index) {
        return net.getLayer(index).conf().getLayer();
    }

    private static Object lossOf(NetSpec<MultiLayerNetwork> net) {
        MultiLayerNetwork made = net.build();
        Layer last = layer(made, made.getnLayers() - 1);
        if (last instanceof BaseOutputLayer output) {
            assertThat(output).isNotInstanceOf(DenseLayer.class);
            return output.getLossFn();
        }
        return last instanceof CnnLossLayer pixels ? pixels.getLossFn() : ((LossLayer) last).getLossFn();
    }
}
