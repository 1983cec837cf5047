package dev.cella.lessons.engine.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.dnnl.global.dnnl;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.vertex.impl.ElementWiseVertex;
import org.deeplearning4j.nn.graph.vertex.impl.MergeVertex;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns the layers and joints of a net into operations, in DL4J's order. */
final class Compiler {
    /** An operation and its output. */
    private record Made(Operation operation, Value output) {}

    private final Plan plan;
    private final Target net;
    private final INDArray parameters;
    private final INDArray gradients;
    private final List<Made> made = new ArrayList<>();
    private final Map<Integer, Value> outputs = new HashMap<>();
    private final int[] readers;
    private final boolean reads1d;
    private int plain;

    /**
     * @param gradients null if nothing is learned
     * @param reads1d whether the net reads sequences, which are maps of one row here
     */
    Compiler(Plan plan, Target net, INDArray parameters, INDArray gradients, boolean reads1d) {
        this.reads1d = reads1d;
        this.plan = plan;
        this.net = net;
        this.parameters = parameters;
        this.gradients = gradients;
        readers = new int[net.nodes().size()];
        for (Node node : net.nodes()) {
            node.inputs().stream().filter(input -> input >= 0).forEach(input -> readers[input]++);
        }
    }

    /** Writes the pass forward, and returns the value that the output layer reads. */
    Value forward(Value images) {
        outputs.put(Node.IMAGES, images);
        int last = net.nodes().size() - 1;
        for (int i = 0; i < last; i++) {
            if (!outputs.containsKey(i)) {
                outputs.put(i, compile(i));
            }
        }
        return inputs(net.nodes().get(last)).get(0);
    }

    /** Returns a dense layer's sums, for an output layer that has weights. */
    Value dense(Node node, Value input, boolean hasBias) {
        Dense dense = new Dense(plan, input, weights(node), hasBias, null);
        return add(dense, dense.output());
    }

    /** Writes the pass backward. */
    void backward() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Made one = made.get(i);
            if (one.output().learns()) {
                if (one.output().gradient() == null) {
                    throw new Unsupported("a layer whose output nothing reads");
                }
                one.operation().backward(plan);
            }
        }
    }

    /** Returns how many layers and joints are left to DL4J. */
    int plain() {
        return plain;
    }

    private Value add(Operation operation, Value output) {
        made.add(new Made(operation, output));
        return output;
    }

    private Weights weights(Node node) {
        return new Weights(node.layer(), parameters, gradients, !node.frozen());
    }

    private List<Value> inputs(Node node) {
        List<Value> read = node.inputs().stream().map(outputs::get).toList();
        return node.before() == null ? read : List.of(preprocessed(node.before(), read.get(0)));
    }

    private Value preprocessed(InputPreProcessor change, Value input) {
        long[] shape = input.shape();
        long one = input.length() / input.images();
        if (change.getClass() == CnnToFeedForwardPreProcessor.class && !input.isRow()) {
            return input.isMaps() ? reshaped(input, input.images(), one) : plain(change, input);
        } else if (change.getClass() == FeedForwardToCnnPreProcessor.class && (input.isMaps() || input.isRow())) {
            var wanted = (FeedForwardToCnnPreProcessor) change;
            return input.isMaps()
                    ? input
                    : reshaped(
                            input, shape[0], wanted.getNumChannels(), wanted.getInputHeight(), wanted.getInputWidth());
        }
        boolean isIdle = change.getClass() == CnnToFeedForwardPreProcessor.class
                || (input.isRow() && change.getClass() == RnnToFeedForwardPreProcessor.class);
        return isIdle ? input : plain(change, input);
    }

    private Value reshaped(Value input, long... shape) {
        Reshaping reshaping = new Reshaping(plan, input, shape);
        return add(reshaping, reshaping.output());
    }

    private Value plain(InputPreProcessor change, Value input) {
        requireMaps();
        long[] shape = Node.withImages(input.images(), change.getOutputType(Node.type(input.shape())));
        Plain work = new Plain(
                plan,
                List.of(input),
                shape,
                PlainWork.of(change, (int) input.images()),
                input.learns(),
                plan.training());
        return add(work, work.output());
    }

    private Value compile(int index) {
        Node node = net.nodes().get(index);
        List<Value> inputs = inputs(node);
        Value output = node.joint() == null ? layer(index, node, inputs.get(0)) : joint(index, node, inputs);
        return output == null ? plain(index, node, inputs) : output;
    }

    /** DL4J's layers for sequences read no maps of one row, so they cannot take part in a program. */
    private void requireMaps() {
        if (reads1d) {
            throw new Unsupported("a layer over sequences");
        }
    }

    private Value plain(int index, Node node, List<Value> inputs) {
        requireMaps();
        plain++;
        boolean learns = inputs.stream().anyMatch(Value::learns)
                || (node.layer() != null && !node.frozen() && node.layer().numParams() > 0);
        long[] shape = node.outputShape(index, inputs.stream().map(Value::shape).toList());
        PlainWork work = node.joint() == null ? PlainWork.of(node.layer()) : PlainWork.of(node.joint());
        Plain operation = new Plain(plan, inputs, shape, work, learns, plan.training() && !node.frozen());
        return add(operation, operation.output());
    }

    private Value joint(int index, Node node, List<Value> inputs) {
        long[] first = inputs.get(0).shape();
        if (node.joint() instanceof ElementWiseVertex
                && ((org.deeplearning4j.nn.conf.graph.ElementWiseVertex) node.settings()).getOp()
                        == org.deeplearning4j.nn.conf.graph.ElementWiseVertex.Op.Add
                && inputs.size() > 1
                && inputs.stream().allMatch(input -> Arrays.equals(input.shape(), first))) {
            Rectifier then = following(index);
            Sum sum = new Sum(plan, inputs, then == Rectifier.RELU ? then : null);
            return finished(index, add(sum, sum.output()), then, true);
        } else if (node.joint().getClass() == MergeVertex.class
                && inputs.stream().allMatch(Value::isMaps)) {
            Concatenation all = new Concatenation(plan, inputs);
            return add(all, all.output());
        }
        return null;
    }

    private Value layer(int index, Node node, Value input) {
        if (Layers.isConvolution(node.layer(), input)) {
            return convolution(index, node, input);
        } else if (Layers.isTransposedConvolution(node.layer(), input)) {
            return transposed(index, node, input);
        } else if (Layers.isDense(node.layer(), input)) {
            return dense(index, node, input);
        } else if (Layers.isNormalization(node.layer(), input)) {
            return normalization(index, node, input);
        } else if (Layers.isPooling(node.layer(), input)) {
            return pooling(node, input);
        } else if (Layers.isGlobalPooling(node.layer(), input)) {
            return globalPooling(node, input);
        } else if (Layers.isActivation(node.layer())) {
            return activated(input, Layers.rectifier(Layers.activation(node.layer())));
        }
        return null;
    }

    private Value activated(Value input, Rectifier function) {
        if (function == null) {
            return input;
        }
        Activation activation = new Activation(plan, input, function);
        return add(activation, activation.output());
    }

    /** Returns a layer's own activation, or that of an activation layer which alone reads it. */
    private Rectifier function(int index, Node node) {
        Rectifier own = Layers.rectifier(Layers.activation(node.layer()));
        return own == null ? following(index) : own;
    }

    /** Returns the function of an activation layer that alone reads this node; null if there is none. */
    private Rectifier following(int index) {
        int reader = reader(index);
        return reader < 0
                ? null
                : Layers.rectifier(Layers.activation(net.nodes().get(reader).layer()));
    }

    private int reader(int index) {
        int last = net.nodes().size() - 1;
        return readers[index] != 1
                ? -1
                : IntStream.range(index + 1, last)
                        .filter(i -> net.nodes().get(i).inputs().contains(index))
                        .filter(i -> isOnlyActivation(net.nodes().get(i)))
                        .findFirst()
                        .orElse(-1);
    }

    private static boolean isOnlyActivation(Node node) {
        return node.layer() != null && node.before() == null && Layers.isActivation(node.layer());
    }

    /**
     * Returns the output after its activation.
     *
     * @param then the activation, or null
     * @param follows whether it belongs to the layer that reads this one, which then has nothing left to do
     */
    private Value finished(int index, Value output, Rectifier then, boolean follows) {
        Value end = then == null || then == Rectifier.RELU ? output : activated(output, then);
        if (follows && then != null) {
            outputs.put(reader(index), end);
        }
        return end;
    }

    private boolean follows(Node node) {
        return Layers.rectifier(Layers.activation(node.layer())) == null;
    }

    private static Rectifier fused(Rectifier function) {
        return function == Rectifier.RELU ? function : null;
    }

    private Value convolution(int index, Node node, Value input) {
        var settings = (ConvolutionLayer) node.layer().conf().getLayer();
        Rectifier function = function(index, node);
        Window window = window(
                input,
                settings.getKernelSize(),
                settings.getStride(),
                settings.getPadding(),
                settings.getConvolutionMode());
        Convolution operation =
                new Convolution(plan, input, window, weights(node), settings.hasBias(), fused(function));
        return finished(index, add(operation, operation.output()), function, follows(node));
    }

    /** Returns a window over maps; over a sequence it is one pixel high. */
    private Window window(Value input, int[] size, int[] stride, int[] padding, ConvolutionMode mode) {
        return reads1d
                ? Window.over(
                        input.shape(), new int[] {1, size[0]}, new int[] {1, stride[0]}, new int[] {0, padding[0]}, mode)
                : Window.over(input.shape(), size, stride, padding, mode);
    }

    private Value transposed(int index, Node node, Value input) {
        var settings = (ConvolutionLayer) node.layer().conf().getLayer();
        Rectifier function = function(index, node);
        long[] shape = node.outputShape(index, List.of(input.shape()));
        Window window = Window.over(
                shape,
                settings.getKernelSize(),
                settings.getStride(),
                settings.getPadding(),
                settings.getConvolutionMode());
        TransposedConvolution operation = new TransposedConvolution(
                plan, input, window, shape, weights(node), settings.hasBias(), fused(function) != null);
        return finished(index, add(operation, operation.output()), function, follows(node));
    }

    private Value dense(int index, Node node, Value input) {
        var settings = (org.deeplearning4j.nn.conf.layers.DenseLayer)
                node.layer().conf().getLayer();
        Rectifier function = function(index, node);
        Dense operation = new Dense(plan, input, weights(node), settings.hasBias(), fused(function));
        return finished(index, add(operation, operation.output()), function, follows(node));
    }

    private Value normalization(int index, Node node, Value input) {
        var settings = (BatchNormalization) node.layer().conf().getLayer();
        Rectifier then = following(index);
        boolean measures = plan.training() && !node.frozen();
        Normalization operation =
                new Normalization(plan, input, weights(node), settings, measures, fused(then) != null);
        return finished(index, add(operation, operation.output()), then, true);
    }

    private Value pooling(Node node, Value input) {
        var settings = (SubsamplingLayer) node.layer().conf().getLayer();
        Window window = window(
                input,
                settings.getKernelSize(),
                settings.getStride(),
                settings.getPadding(),
                settings.getConvolutionMode());
        dnnl.algorithm average = settings.isAvgPoolIncludePadInDivisor()
                ? dnnl.algorithm.pooling_avg_include_padding
                : dnnl.algorithm.pooling_avg_exclude_padding;
        boolean max = settings.getPoolingType() == PoolingType.MAX;
        Pooling operation = new Pooling(
                plan,
                input,
                window,
                max ? dnnl.algorithm.pooling_max : average,
                window.shape(input.images(), input.channels()));
        return add(operation, operation.output());
    }

    private Value globalPooling(Node node, Value input) {
        var settings = (GlobalPoolingLayer) node.layer().conf().getLayer();
        int[] all = {(int) input.shape()[2], (int) input.shape()[3]};
        Window window = Window.over(input.shape(), all, all, new int[2], ConvolutionMode.Truncate);
        boolean max = settings.getPoolingType() == PoolingType.MAX;
        Pooling operation = new Pooling(
                plan,
                input,
                window,
                max ? dnnl.algorithm.pooling_max : dnnl.algorithm.pooling_avg_exclude_padding,
                new long[] {input.images(), input.channels()});
        return add(operation, operation.output());
    }
}
