package dev.cella.lessons.train;

import dev.cella.lessons.engine.Threads;
import dev.cella.lessons.engine.Workspaces;
import dev.cella.lessons.net.plan.NetPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * A net as training and looking see it: DL4J's two kinds of nets, which share few types, behind one door.
 *
 * <p>All that differs between the two is said in the two {@code of} methods; it reads and changes the net it was made of
 * and holds nothing of its own. As unsafe for several threads as the net.
 */
public final class NetAdapter {
    /** Outputs of this many images are computed at a time. */
    private static final int BATCH = 64;

    private final Model model;
    private final NeuralNetwork net;
    private final Layer[] layers;
    private final UnaryOperator<INDArray> output;
    private final Function<INDArray, Map<String, INDArray>> activations;
    private final ToDoubleFunction<DataSet> loss;
    private final Supplier<Double> learningRate;
    private final Function<long[], NetPlan> plan;

    private <N extends Model & NeuralNetwork> NetAdapter(
            N net,
            Layer[] layers,
            UnaryOperator<INDArray> output,
            Function<INDArray, Map<String, INDArray>> activations,
            ToDoubleFunction<DataSet> loss,
            Supplier<Double> learningRate,
            Function<long[], NetPlan> plan) {
        this.model = net;
        this.net = net;
        this.layers = layers;
        this.output = output;
        this.activations = activations;
        this.loss = loss;
        this.learningRate = learningRate;
        this.plan = plan;
    }

    /** Sees a net made of layers in a row. */
    public static NetAdapter of(MultiLayerNetwork net) {
        return new NetAdapter(
                net,
                net.getLayers(),
                net::output,
                images -> Activations.of(net, images),
                data -> net.score(data, false) - net.calcRegularizationScore(true),
                () -> net.getLearningRate(net.getnLayers() - 1),
                shape -> NetPlan.plan(net, shape));
    }

    /**
     * Sees a net with branches.
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
                shape -> NetPlan.plan(net, shape));
    }

    /**
     * What the net answers, in inference mode and a few images at a time.
     *
     * @param images {@code [N, …]}
     * @param targets {@code [N, …]}, only to see that all belong together
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
     * What each layer gives in inference mode, from the first to the output layer.
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

    /** What turns the last layer's sums into outputs; tells classes that exclude each other (softmax) from labels. */
    public IActivation outputActivation() {
        return layers[layers.length - 1].conf().getLayer() instanceof BaseLayer last
                ? last.getActivationFn()
                : new ActivationIdentity();
    }

    /** From the first layer to the output layer. */
    public List<Layer> layers() {
        return List.of(layers);
    }

    /** Does {@code work} with the number of threads that suits this net on such images. */
    <T> T withThreadsFor(INDArray images, Callable<T> work) throws Exception {
        long[] shape = images.shape();
        NetPlan one = plan.apply(Arrays.copyOfRange(shape, 1, shape.length));
        return Threads.suiting(one.multiplyAdds(), work);
    }

    /** Moves the weights by one step on one batch. */
    void step(INDArray images, INDArray targets) {
        net.fit(new DataSet(images, targets));
    }

    /** The loss of the last step's batch before the step, penalties included. */
    double stepLoss() {
        return model.score();
    }

    /** The output for a batch, {@code [N, …] -> [N, K]}, in inference mode. */
    INDArray output(INDArray images) {
        return output.apply(images);
    }

    /**
     * Answers and mean loss without penalties.
     *
     * @param answers {@code [N, K]}, in inference mode
     * @param loss mean over the samples
     */
    record Measured(INDArray answers, double loss) {}

    /** Answers and mean loss over all samples, in inference mode; ends early with a CancellationException on interrupt. */
    Measured measure(LabeledImages samples) {
        int size = samples.size();
        INDArray[] parts = new INDArray[(size + BATCH - 1) / BATCH];
        double lossSum = 0;
        for (int from = 0; from < size; from += BATCH) {
            TrainingLoop.stopIfInterrupted();
            LabeledImages part = samples.between(from, Math.min(size, from + BATCH));
            parts[from / BATCH] = output(part.images());
            lossSum += part.size() * loss.applyAsDouble(new DataSet(part.images(), part.targets()));
        }
        return new Measured(Nd4j.concat(0, parts), lossSum / size);
    }

    /** As {@link #measure}, outside of a training: nothing is kept for a next batch. */
    Measured measureAlone(LabeledImages samples) {
        try {
            return measure(samples);
        } finally {
            Workspaces.release();
        }
    }

    /** All weights as one row; what is written into it is what the net has. */
    INDArray parameters() {
        return net.params();
    }

    /** What the updater remembers of past steps, as one row; null if it remembers nothing. */
    INDArray updaterState() {
        return net.updaterState();
    }

    /** The updater's current learning rate, or null if the updater has none. */
    Double learningRate() {
        return learningRate.get();
    }
}
