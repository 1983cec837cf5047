package dev.cella.lessons.net;

import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.engine.OneDnn;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** How each net of this package begins and ends. */
final class Parts {
    private Parts() {}

    /** Weights from {@code seed} that suit ReLU, which is every layer's activation unless it says another. */
    static NeuralNetConfiguration.Builder relu(IUpdater updater, long seed) {
        return begin(WeightInit.RELU, updater, seed).activation(Activation.RELU);
    }

    /** Weights from {@code seed} by the given rule. */
    static NeuralNetConfiguration.Builder begin(WeightInit weights, IUpdater updater, long seed) {
        OneDnn.enable();
        return new NeuralNetConfiguration.Builder().seed(seed).updater(updater).weightInit(weights);
    }

    /** A sum for each class, turned into probabilities that add up to 1, with cross-entropy as loss. */
    static OutputLayer softmax(int classes) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    static MultiLayerNetwork ready(MultiLayerConfiguration layers) {
        MultiLayerNetwork net = new MultiLayerNetwork(layers);
        net.init();
        FastLayers.helpers(List.of(net.getLayers()));
        return net;
    }

    static ComputationGraph ready(ComputationGraphConfiguration layers) {
        ComputationGraph net = new ComputationGraph(layers);
        net.init();
        FastLayers.helpers(List.of(net.getLayers()));
        return net;
    }
}
