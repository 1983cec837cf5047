package dev.cella.lessons.net.layer;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small nets with group normalization in double, and inputs for them. */
final class GroupNets {
    private GroupNets() {}

    static MultiLayerNetwork only(Layer layer, InputType input) {
        return net(input, layer);
    }

    static MultiLayerNetwork net(InputType input, Layer... layers) {
        var list = base().list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerNetwork net =
                new MultiLayerNetwork(list.layer(output()).setInputType(input).build());
        net.init();
        return net;
    }

    static NeuralNetConfiguration.Builder base() {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .activation(Activation.TANH);
    }

    static ConvolutionLayer convolution() {
        return new ConvolutionLayer.Builder(3, 3).nOut(4).build();
    }

    static OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Values between about −3 and 6 without repetition. */
    static INDArray waves(long... shape) {
        return Loose.values(i -> Math.sin(i * 1.7) * 3 + i * 0.1, shape);
    }

    static INDArray gradients(long... shape) {
        return Loose.values(i -> Math.cos(i * 0.9), shape);
    }

    static INDArray targets(int images) {
        INDArray targets = Nd4j.zeros(DataType.DOUBLE, images, 2);
        IntStream.range(0, images).forEach(n -> targets.putScalar(n, n % 2, 1));
        return targets;
    }
}
