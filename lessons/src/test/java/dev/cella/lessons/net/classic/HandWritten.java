package dev.cella.lessons.net.classic;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The classics written with DL4J's own builders, without any word of the course; all as graphs. */
final class HandWritten {
    private final GraphBuilder net = new NeuralNetConfiguration.Builder().graphBuilder();
    private String last = "image";
    private int count;

    private HandWritten(int channels, int side) {
        net.addInputs("image").setInputTypes(InputType.convolutional(side, side, channels));
    }

    static ComputationGraph leNet(int classes) {
        HandWritten net = new HandWritten(1, 28);
        net.convolution(6, 5, 1, true, Activation.RELU).pool(PoolingType.MAX, 2, 2);
        net.layer(new ConvolutionLayer.Builder(5, 5)
                        .nOut(16)
                        .activation(Activation.RELU)
                        .build())
                .pool(PoolingType.MAX, 2, 2);
        return net.dense(120).dense(84).classes(classes);
    }

    static ComputationGraph vgg(int classes) {
        HandWritten net = new HandWritten(1, 28);
        for (int filters : new int[] {16, 32, 64}) {
            net.convolution(filters, 3, 1, true, Activation.RELU)
                    .convolution(filters, 3, 1, true, Activation.RELU)
                    .pool(PoolingType.MAX, 2, 2);
        }
        return net.dense(128).layer(new DropoutLayer(0.5)).classes(classes);
    }

    static ComputationGraph googLeNet(int classes) {
        HandWritten net = new HandWritten(1, 28);
        net.convolution(16, 3, 1, true, Activation.RELU).pool(PoolingType.MAX, 2, 2);
        net.inception(8, 8, 16, 2, 4, 4).pool(PoolingType.MAX, 2, 2).inception(16, 16, 32, 4, 8, 8);
        return net.average().layer(new DropoutLayer(0.6)).classes(classes);
    }

    static ComputationGraph resNet(int classes) {
        HandWritten net = new HandWritten(3, 28);
        net.convolution(16, 3, 1, false, Activation.IDENTITY).normalized().relu();
        net.residual(16, 1)
                .residual(16, 1)
                .residual(32, 2)
                .residual(32, 1)
                .residual(64, 2)
                .residual(64, 1);
        return net.average().classes(classes);
    }

    static ComputationGraph denseNet(int classes) {
        HandWritten net = new HandWritten(1, 28);
        net.convolution(16, 3, 1, false, Activation.IDENTITY).concatenating(4);
        net.normalized()
                .relu()
                .convolution(24, 1, 1, false, Activation.IDENTITY)
                .pool(PoolingType.AVG, 2, 2);
        return net.concatenating(4).normalized().relu().average().classes(classes);
    }

    static ComputationGraph uNet() {
        HandWritten net = new HandWritten(1, 64);
        String[] skips = new String[3];
        for (int depth = 0; depth < 3; depth++) {
            net.twice(8 << depth);
            skips[depth] = net.last;
            net.pool(PoolingType.MAX, 2, 2);
        }
        net.twice(64);
        for (int depth = 2; depth >= 0; depth--) {
            net.layer(new Deconvolution2D.Builder(2, 2)
                    .stride(2, 2)
                    .nOut(8 << depth)
                    .activation(Activation.RELU)
                    .build());
            net.join(skips[depth]).twice(8 << depth);
        }
        net.convolution(1, 1, 1, true, Activation.IDENTITY);
        return net.layer(new CnnLossLayer.Builder(LossFunction.XENT)
                        .activation(Activation.SIGMOID)
                        .build())
                .finished();
    }

    private HandWritten inception(int one, int reduce3, int three, int reduce5, int five, int pooled) {
        String input = last;
        String first = convolution(one, 1, 1, true, Activation.RELU).last;
        last = input;
        String second =
                convolution(reduce3, 1, 1, true, Activation.RELU).convolution(three, 3, 1, true, Activation.RELU).last;
        last = input;
        String third =
                convolution(reduce5, 1, 1, true, Activation.RELU).convolution(five, 5, 1, true, Activation.RELU).last;
        last = input;
        layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                .kernelSize(3, 3)
                .stride(1, 1)
                .padding(1, 1)
                .build());
        convolution(pooled, 1, 1, true, Activation.RELU);
        return join(first, second, third);
    }

    private HandWritten residual(int filters, int stride) {
        String input = last;
        convolution(filters, 3, stride, false, Activation.IDENTITY).normalized().relu();
        String body = convolution(filters, 3, 1, false, Activation.IDENTITY).normalized().last;
        last = input;
        if (stride > 1) {
            convolution(filters, 1, stride, false, Activation.IDENTITY).normalized();
        }
        String name = "add " + ++count;
        net.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), body, last);
        last = name;
        return relu();
    }

    private HandWritten concatenating(int layers) {
        for (int i = 0; i < layers; i++) {
            String input = last;
            normalized().relu().convolution(8, 3, 1, false, Activation.IDENTITY).join(input);
        }
        return this;
    }

    private HandWritten twice(int filters) {
        return convolution(filters, 3, 1, true, Activation.RELU).convolution(filters, 3, 1, true, Activation.RELU);
    }

    private HandWritten convolution(int filters, int size, int stride, boolean bias, Activation activation) {
        return layer(new ConvolutionLayer.Builder(size, size)
                .nOut(filters)
                .stride(stride, stride)
                .padding(size / 2, size / 2)
                .hasBias(bias)
                .activation(activation)
                .build());
    }

    private HandWritten normalized() {
        return layer(new BatchNormalization());
    }

    private HandWritten relu() {
        return layer(new ActivationLayer(Activation.RELU));
    }

    private HandWritten pool(PoolingType type, int window, int stride) {
        return layer(new SubsamplingLayer.Builder(type)
                .kernelSize(window, window)
                .stride(stride, stride)
                .build());
    }

    private HandWritten average() {
        return layer(new GlobalPoolingLayer(PoolingType.AVG));
    }

    private HandWritten dense(int units) {
        return layer(
                new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build());
    }

    private HandWritten join(String... others) {
        String name = "join " + ++count;
        String[] all = new String[others.length + 1];
        System.arraycopy(others, 0, all, 0, others.length);
        all[others.length] = last;
        net.addVertex(name, new MergeVertex(), all);
        last = name;
        return this;
    }

    private HandWritten layer(Layer layer) {
        String name = "layer " + ++count;
        net.addLayer(name, layer, last);
        last = name;
        return this;
    }

    private ComputationGraph classes(int classes) {
        return layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build())
                .finished();
    }

    private ComputationGraph finished() {
        ComputationGraph graph = new ComputationGraph(net.setOutputs(last).build());
        graph.init();
        return graph;
    }
}
