package dev.cella.lessons.inspect;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small nets of both kinds with everything that differs between training and inference. */
final class MadeNets {
    private MadeNets() {}

    /** Convolution, batch norm, dense with dropout, batch norm of features, softmax; for images {@code [2, 6, 6]}. */
    static MultiLayerNetwork row(DataType type) {
        var layers = new NeuralNetConfiguration.Builder()
                .seed(3)
                .dataType(type)
                .updater(new Adam(1e-2))
                .activation(Activation.TANH)
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3).nOut(4).name("edges").build())
                .layer(new BatchNormalization())
                .layer(new DenseLayer.Builder().nOut(5).dropOut(0.5).build())
                .layer(new BatchNormalization.Builder().lockGammaBeta(true).build())
                .layer(output(3))
                .setInputType(InputType.convolutional(6, 6, 2))
                .build();
        MultiLayerNetwork net = new MultiLayerNetwork(layers);
        net.init();
        return net;
    }

    /** A residual block with batch norm, for images {@code [2, 6, 6]}. */
    static ComputationGraph branches(DataType type) {
        var graph = new NeuralNetConfiguration.Builder()
                .seed(3)
                .dataType(type)
                .updater(new Adam(1e-2))
                .graphBuilder()
                .addInputs("image")
                .addLayer("first", convolution(), "image")
                .addLayer("second", convolution(), "first")
                .addLayer(
                        "norm",
                        new BatchNormalization.Builder().useLogStd(false).build(),
                        "second")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "norm", "first")
                .addLayer(
                        "tanh",
                        new ActivationLayer.Builder()
                                .activation(Activation.TANH)
                                .build(),
                        "sum")
                .addLayer("mean", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), "tanh")
                .addLayer("classes", output(3), "mean")
                .setOutputs("classes")
                .setInputTypes(InputType.convolutional(6, 6, 2))
                .build();
        ComputationGraph net = new ComputationGraph(graph);
        net.init();
        return net;
    }

    private static ConvolutionLayer convolution() {
        return new ConvolutionLayer.Builder(3, 3)
                .padding(1, 1)
                .nOut(4)
                .activation(Activation.TANH)
                .build();
    }

    private static OutputLayer output(int classes) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** {@code [count, 2, 6, 6]} from a fixed seed. */
    static INDArray images(DataType type, int count) {
        Nd4j.getRandom().setSeed(11);
        return Nd4j.randn(type, count, 2, 6, 6);
    }

    /** One-hot targets of three classes in turn. */
    static INDArray targets(int count) {
        INDArray targets = Nd4j.zeros(count, 3);
        for (int i = 0; i < count; i++) {
            targets.putScalar(i, i % 3, 1);
        }
        return targets;
    }
}
