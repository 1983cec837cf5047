package dev.cella.lessons.region;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A net that is one part of a larger model: {@link #forward}, then {@link #backward} with the gradient of its output,
 * then one {@link #step} of its updater.
 *
 * <p>This is how several nets learn from one loss: each hands the gradient of its input back to the part before it. Not
 * thread-safe.
 */
public final class NetPart {
    private final String name;
    private final MultiLayerNetwork net;
    private final double learningRate;
    private int steps;
    private Gradient gradient;
    private long[] outputShape;

    /**
     * Wraps a net.
     *
     * @param name how errors call it
     * @param net from {@link dev.cella.lessons.net.NetSpec#buildPart}
     */
    public NetPart(String name, MultiLayerNetwork net) {
        this.name = name;
        this.net = net;
        this.learningRate = net.getLearningRate(net.getnLayers() - 1);
    }

    /**
     * Computes the output of a batch in training mode, and keeps what the backward pass needs.
     *
     * @param input {@code [N, …]}
     */
    public INDArray forward(INDArray input) {
        net.setInput(input);
        List<INDArray> outputs = net.feedForward(true, false);
        INDArray output = outputs.get(outputs.size() - 1);
        outputShape = output.shape();
        return output;
    }

    /** Computes the output of a batch in inference mode, {@code [N, …]}. */
    public INDArray output(INDArray input) {
        return net.output(input);
    }

    /**
     * Runs the backward pass for the last {@link #forward}.
     *
     * @param epsilon the gradient of the loss with respect to the output, of its shape
     * @return the gradient of the loss with respect to the input
     * @throws IllegalArgumentException if the shape is another one
     */
    public INDArray backward(INDArray epsilon) {
        if (!Arrays.equals(epsilon.shape(), outputShape)) {
            throw new IllegalArgumentException(
                    "a gradient of shape " + Arrays.toString(epsilon.shape()) + " does not fit the "
                            + name + ", whose output was " + Arrays.toString(outputShape)
                            + " (must be equal); try forward with this batch first");
        }
        Pair<Gradient, INDArray> back = net.backpropGradient(epsilon, LayerWorkspaceMgr.noWorkspaces());
        gradient = back.getFirst();
        return back.getSecond();
    }

    /**
     * Changes the weights by one step of the updater, with the gradient of the last {@link #backward}.
     *
     * @param rate by which the learning rate is multiplied
     * @throws IllegalStateException if there was no {@link #backward} since the last step
     */
    public void step(double rate) {
        if (!hasGradient()) {
            throw new IllegalStateException("the " + name + " has no gradient to step with (each step must follow a"
                    + " backward pass); try forward and backward first");
        }
        net.setLearningRate(learningRate * rate);
        net.getUpdater().update(net, gradient, steps, 0, 1, LayerWorkspaceMgr.noWorkspaces());
        net.params().subi(gradient.gradient());
        gradient = null;
        steps++;
    }

    /** Returns whether there was a {@link #backward} since the last {@link #step}. */
    boolean hasGradient() {
        return gradient != null;
    }

    /** Returns the gradient of all weights from the last {@link #backward}, one row as {@link #weights}. */
    INDArray gradients() {
        return gradient.gradient();
    }

    /** Returns all weights as one row; writing into it changes the net. */
    INDArray weights() {
        return net.params();
    }

    /** Returns the net of DL4J. */
    public MultiLayerNetwork net() {
        return net;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
