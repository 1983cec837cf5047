package dev.cella.lessons.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Convolve, pool, convolve, pool, decide: the plan of LeNet-5 with ReLU and max pooling, small enough to train in seconds
 * (LeCun et al., Gradient-based learning applied to document recognition, 1998, figure 2).
 */
public final class SmallCnn {
    private SmallCnn() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (25·C + 1)·8 and 3,216 in the convolutions, 16,448 and 65·K in the dense layers; 20,002 for gray
     * images of two classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork smallCnn(int channels, int classes, IUpdater updater, long seed) {
        OneDnn.enable();
        var layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .weightInit(WeightInit.RELU)
                .activation(Activation.RELU)
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(8).build()) // [N, C, 28, 28] -> [N, 8, 24, 24]
                .layer(halve()) // -> [N, 8, 12, 12]
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(16).build()) // -> [N, 16, 8, 8]
                .layer(halve()) // -> [N, 16, 4, 4]
                .layer(new DenseLayer.Builder().nOut(64).build()) // 16·4·4 = 256 -> [N, 64]
                .layer(new OutputLayer.Builder(LossFunction.MCXENT) // -> [N, K]
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(28, 28, channels))
                .build();
        MultiLayerNetwork net = new MultiLayerNetwork(layers);
        net.init();
        return net;
    }

    /** The largest of each 2×2 pixels. */
    private static SubsamplingLayer halve() {
        return new SubsamplingLayer.Builder(PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }
}
