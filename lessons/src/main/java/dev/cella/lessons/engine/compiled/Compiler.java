package dev.cella.lessons.engine.compiled;

import dev.cella.lessons.engine.compiled.operation.Activation;
import dev.cella.lessons.engine.compiled.operation.Concatenation;
import dev.cella.lessons.engine.compiled.operation.Convolution;
import dev.cella.lessons.engine.compiled.operation.Dense;
import dev.cella.lessons.engine.compiled.operation.Normalization;
import dev.cella.lessons.engine.compiled.operation.Operation;
import dev.cella.lessons.engine.compiled.operation.Plain;
import dev.cella.lessons.engine.compiled.operation.PlainWork;
import dev.cella.lessons.engine.compiled.operation.Pooling;
import dev.cella.lessons.engine.compiled.operation.Rectifier;
import dev.cella.lessons.engine.compiled.operation.Reshaping;
import dev.cella.lessons.engine.compiled.operation.Sum;
import dev.cella.lessons.engine.compiled.operation.TransposedConvolution;
import dev.cella.lessons.engine.compiled.operation.Weights;
import dev.cella.lessons.engine.compiled.operation.Window;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Unsupported;
import dev.cella.lessons.engine.compiled.plan.Value;
import dev.cella.lessons.engine.compiled.target.Node;
import dev.cella.lessons.engine.compiled.target.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
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
    private final Fusion fusion;
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
        fusion = new Fusion(net.nodes());
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

    /** Writes the pass backward. Once a layer has had its turn, no later step reads its output: others may use that memory. */
    void backward() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Made one = made.get(i);
            if (one.output().learns()) {
                if (one.output().gradient() == null) {
                    throw new Unsupported("a layer whose output nothing reads");
                }
                one.operation().backward(plan);
                plan.release(one.output().numbers());
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
            Rectifier then = fusion.following(index);
            Sum sum = new Sum(plan, inputs, Fusion.fused(then));
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

    /**
     * Returns the output after its activation.
     *
     * @param then the activation, or null
     * @param follows whether it belongs to the layer that reads this one, which then has nothing left to do
     */
    private Value finished(int index, Value output, Rectifier then, boolean follows) {
        Value end = then == null || then == Rectifier.RELU ? output : activated(output, then);
        if (follows && then != null) {
            outputs.put(fusion.reader(index), end);
        }
        return end;
    }

    private Value convolution(int index, Node node, Value input) {
        var settings = (ConvolutionLayer) node.layer().conf().getLayer();
        Rectifier function = fusion.function(index);
        Window window = Window.of(settings, input.shape());
        Convolution operation =
                new Convolution(plan, input, window, weights(node), settings.hasBias(), Fusion.fused(function));
        return finished(index, add(operation, operation.output()), function, Fusion.own(node) == null);
    }

    private Value transposed(int index, Node node, Value input) {
        var settings = (ConvolutionLayer) node.layer().conf().getLayer();
        Rectifier function = fusion.function(index);
        long[] shape = node.outputShape(index, List.of(input.shape()));
        Window window = Window.of(settings, shape);
        TransposedConvolution operation = new TransposedConvolution(
                plan, input, window, shape, weights(node), settings.hasBias(), Fusion.fused(function) != null);
        return finished(index, add(operation, operation.output()), function, Fusion.own(node) == null);
    }

    private Value dense(int index, Node node, Value input) {
        var settings = (org.deeplearning4j.nn.conf.layers.DenseLayer)
                node.layer().conf().getLayer();
        Rectifier function = fusion.function(index);
        Dense operation = new Dense(plan, input, weights(node), settings.hasBias(), Fusion.fused(function));
        return finished(index, add(operation, operation.output()), function, Fusion.own(node) == null);
    }

    private Value normalization(int index, Node node, Value input) {
        var settings = (BatchNormalization) node.layer().conf().getLayer();
        Rectifier then = fusion.following(index);
        boolean measures = plan.training() && !node.frozen();
        Normalization operation =
                new Normalization(plan, input, weights(node), settings, measures, Fusion.fused(then) != null);
        return finished(index, add(operation, operation.output()), then, true);
    }

    private Value pooling(Node node, Value input) {
        var settings = (SubsamplingLayer) node.layer().conf().getLayer();
        Window window = Window.of(settings, input.shape());
        boolean countsZeros = settings.isAvgPoolIncludePadInDivisor();
        long[] shape = window.shape(input.images(), input.channels());
        Pooling operation =
                new Pooling(plan, input, window, Pooling.kind(settings.getPoolingType(), countsZeros), shape);
        return add(operation, operation.output());
    }

    private Value globalPooling(Node node, Value input) {
        var settings = (GlobalPoolingLayer) node.layer().conf().getLayer();
        Window window = Window.whole(input.shape());
        long[] shape = {input.images(), input.channels()};
        Pooling operation = new Pooling(plan, input, window, Pooling.kind(settings.getPoolingType(), false), shape);
        return add(operation, operation.output());
    }
}
