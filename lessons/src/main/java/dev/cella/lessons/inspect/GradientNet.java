package dev.cella.lessons.inspect;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A copy of a net whose backward pass keeps the gradient at the input, which DL4J computes and then discards.
 *
 * <p>It uses no workspaces, because they would free the gradient before it can be read.
 */
final class GradientNet extends ComputationGraph {
    private static final long serialVersionUID = 1;

    private transient INDArray inputGradient;

    /** Creates a net with the initial weights of its configuration. */
    GradientNet(ComputationGraphConfiguration configuration) {
        super(configuration);
        configuration.setTrainingWorkspaceMode(WorkspaceMode.NONE);
        configuration.setInferenceWorkspaceMode(WorkspaceMode.NONE);
        init();
    }

    /** Creates a copy with the same weights. */
    static GradientNet copyOf(ComputationGraph net) {
        GradientNet copy = new GradientNet(net.getConfiguration().clone());
        copy.setParams(net.params());
        return copy;
    }

    /** Runs the forward pass, in training mode, and the backward pass. */
    void look(INDArray images, INDArray targets) {
        setInputs(images);
        setLabels(targets);
        computeGradientAndScore();
    }

    /** Returns the gradient of the last loss with respect to its images, {@code [N, C, H, W]}; null if frozen layers stop it. */
    INDArray inputGradient() {
        return inputGradient;
    }

    @Override
    protected void calcBackpropGradients(boolean clearLayers, boolean truncatedBptt, INDArray... externalEpsilons) {
        super.calcBackpropGradients(false, truncatedBptt, externalEpsilons);
        String input = getConfiguration().getNetworkInputs().get(0);
        INDArray gradient = getVertex(input).getEpsilon();
        inputGradient = gradient == null ? null : gradient.dup(); // null: the first layers are frozen
    }
}
