package dev.cella.lessons.train;

import dev.cella.lessons.engine.Threads;
import dev.cella.lessons.engine.Workspaces;
import dev.cella.lessons.engine.compiled.CompiledNet;
import dev.cella.lessons.net.plan.NetPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One interface for DL4J's two kinds of nets, which share few types, as training and inspection use it.
 *
 * <p>Everything that differs between the two is in the two {@code of} methods. An adapter reads and changes its net.
 * Steps and measurements run as programs of a {@link CompiledNet} where this is possible; these are all that an adapter
 * keeps, until {@link #release}. Like the net, it is not thread-safe.
 */
public final class NetAdapter {
    /** Outputs are computed for at most this many images at a time, */
    private static final int MOST_IMAGES = 64;

    /** and for no more values than such images have in color with 28×28 pixels: memory grows with them. */
    private static final long MOST_VALUES = MOST_IMAGES * 3L * 28 * 28;

    private final Model model;
    private final NeuralNetwork net;
    private final Layer[] layers;
    private final UnaryOperator<INDArray> output;
    private final Function<INDArray, Map<String, INDArray>> activations;
    private final ToDoubleFunction<DataSet> loss;
    private final Supplier<Double> learningRate;
    private final Function<long[], NetPlan> plan;
    private final Supplier<Optional<CompiledNet>> compiler;
    private CompiledNet compiled;

    private <N extends Model & NeuralNetwork> NetAdapter(
            N net,
            Layer[] layers,
            UnaryOperator<INDArray> output,
            Function<INDArray, Map<String, INDArray>> activations,
            ToDoubleFunction<DataSet> loss,
            Supplier<Double> learningRate,
            Function<long[], NetPlan> plan,
            Supplier<Optional<CompiledNet>> compiler) {
        this.model = net;
        this.net = net;
        this.layers = layers;
        this.output = output;
        this.activations = activations;
        this.loss = loss;
        this.learningRate = learningRate;
        this.plan = plan;
        this.compiler = compiler;
    }

    /** Wraps a net made of layers in a row. */
    public static NetAdapter of(MultiLayerNetwork net) {
        return new NetAdapter(
                net,
                net.getLayers(),
                net::output,
                images -> Activations.of(net, images),
                data -> net.score(data, false) - net.calcRegularizationScore(true),
                () -> net.getLearningRate(net.getnLayers() - 1),
                shape -> NetPlan.plan(net, shape),
                () -> CompiledNet.of(net));
    }

    /**
     * Wraps a net with branches.
     *
     * @throws IllegalArgumentException if it has more than one input or output
     */
    public static NetAdapter of(ComputationGraph net) {
        if (net.getNumInputArrays() != 1 || net.getNumOutputArrays() != 1) {
            throw new IllegalArgumentException("the net has " + net.getNumInputArrays() + " inputs and "
                    + net.getNumOutputArrays() + " outputs (must be one of each); use DL4J's own methods, such as fit"
                    + " and feedForward, for such a net");
        }
        return new NetAdapter(
                net,
                net.getLayers(),
                net::outputSingle,
                images -> Activations.of(net, images),
                data -> net.score(data, false) - net.calcRegularizationScore(true),
                () -> net.getLearningRate(
                        net.getOutputLayer(0).conf().getLayer().getLayerName()),
                shape -> NetPlan.plan(net, shape),
                () -> CompiledNet.of(net));
    }

    /**
     * Returns the net's answers, in inference mode and a few images at a time.
     *
     * @param images {@code [N, …]}
     * @param targets {@code [N, …]}, only to check that they belong together
     * @return {@code [N, K]}, or maps {@code [N, K, H, W]}
     * @throws IllegalArgumentException if images, targets and net do not fit together
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public INDArray answers(INDArray images, INDArray targets) {
        LabeledImages samples = new LabeledImages(images, targets);
        ShapeCheck.check(this, samples);
        return measureAlone(samples).answers();
    }

    /**
     * Returns the output of each layer in inference mode, from the first to the output layer.
     *
     * @param images {@code [N, …]}
     * @return by name of the layer or vertex, {@code [N, …]} each
     */
    public Map<String, INDArray> activations(INDArray images) {
        try {
            return activations.apply(images);
        } finally {
            Workspaces.release();
        }
    }

    /**
     * Returns what turns the last layer's sums into outputs; it distinguishes exclusive classes (softmax) from labels.
     */
    public IActivation outputActivation() {
        return layers[layers.length - 1].conf().getLayer() instanceof BaseLayer last
                ? last.getActivationFn()
                : new ActivationIdentity();
    }

    /** Returns the layers from the first to the output layer. */
    public List<Layer> layers() {
        return List.of(layers);
    }

    /** Runs {@code work} with the number of threads that suits this net on such images, so many at a time. */
    <T> T withThreadsFor(INDArray images, int batch, Callable<T> work) throws Exception {
        return Threads.suiting(Math.min(batch, images.size(0)) * multiplyAdds(images), work);
    }

    /** Returns how many products of a value and a weight the net adds up for one such image in inference. */
    long multiplyAdds(INDArray images) {
        long[] shape = images.shape();
        return plan.apply(Arrays.copyOfRange(shape, 1, shape.length)).multiplyAdds();
    }

    /** Updates the weights by one step on one batch. */
    void step(INDArray images, INDArray targets) {
        boolean done = compiled().map(fast -> fast.step(images, targets)).orElse(false);
        if (!done) {
            net.fit(new DataSet(images, targets));
        }
    }

    private Optional<CompiledNet> compiled() {
        if (compiled == null) {
            compiled = compiler.get().orElse(null);
        }
        return Optional.ofNullable(compiled);
    }

    /** Returns whether steps run as programs of oneDNN. */
    boolean isCompiled() {
        return compiled().map(CompiledNet::runs).orElse(false);
    }

    /** Returns the net of DL4J. */
    Model model() {
        return model;
    }

    /** Frees what steps and measurements keep for the next ones, on this thread. */
    void release() {
        if (compiled != null) {
            compiled.close();
        }
        Workspaces.release();
    }

    /** Returns the loss of the last step's batch before the step, penalties included. */
    double stepLoss() {
        return model.score();
    }

    /** Returns the output for a batch, {@code [N, …] -> [N, K]}, in inference mode. */
    INDArray output(INDArray images) {
        return compiled()
                .flatMap(fast -> fast.measure(images, null))
                .map(CompiledNet.Measured::outputs)
                .orElseGet(() -> plainOutput(images));
    }

    /** Returns the same, computed by DL4J itself, whose errors name the layer that an image does not fit. */
    INDArray plainOutput(INDArray images) {
        return output.apply(images);
    }

    /**
     * Answers and mean loss without penalties.
     *
     * @param answers {@code [N, K]}, in inference mode
     * @param loss mean over the samples
     */
    record Measured(INDArray answers, double loss) {}

    /**
     * Returns answers and mean loss over all samples, in inference mode; ends early with a CancellationException on
     * interrupt.
     */
    Measured measure(LabeledImages samples) {
        int size = samples.size();
        int batch = batchSize(samples);
        INDArray[] parts = new INDArray[(size + batch - 1) / batch];
        double lossSum = 0;
        for (int from = 0; from < size; from += batch) {
            TrainingLoop.stopIfInterrupted();
            LabeledImages part = samples.between(from, Math.min(size, from + batch));
            Measured one = measureBatch(part);
            parts[from / batch] = one.answers();
            lossSum += part.size() * one.loss();
        }
        return new Measured(Nd4j.concat(0, parts), lossSum / size);
    }

    private static int batchSize(LabeledImages samples) {
        long values = samples.images().length() / samples.size();
        return (int) Math.max(1, Math.min(MOST_IMAGES, MOST_VALUES / values));
    }

    /** Measures as {@link #measure} does, all images at once. */
    Measured measureBatch(LabeledImages samples) {
        return compiled()
                .flatMap(fast -> fast.measure(samples.images(), samples.targets()))
                .map(fast -> new Measured(fast.outputs(), fast.loss()))
                .orElseGet(() -> new Measured(
                        plainOutput(samples.images()),
                        loss.applyAsDouble(new DataSet(samples.images(), samples.targets()))));
    }

    /** Measures as {@link #measure} does, outside a training: nothing is kept for a next batch. */
    Measured measureAlone(LabeledImages samples) {
        try {
            return measure(samples);
        } finally {
            release();
        }
    }

    /** Returns all weights as one row; writing into it changes the net. */
    INDArray parameters() {
        return net.params();
    }

    /** Returns the updater's state as one row; null if it has none. */
    INDArray updaterState() {
        return net.updaterState();
    }

    /** Returns the updater's current learning rate, or null if it has none. */
    Double learningRate() {
        return learningRate.get();
    }
}
