package dev.cella.lessons.net.layer;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Lays out sequences in rows, {@code [N, C, T] -> [N, C · T]}, channel by channel; DL4J can do this only with images
 * and volumes.
 *
 * @param channels C
 * @param length T
 */
public record SequenceToRow(
        @JsonProperty("channels") long channels,
        @JsonProperty("length") long length) implements InputPreProcessor {
    @Override
    public INDArray preProcess(INDArray input, int examples, LayerWorkspaceMgr workspaces) {
        return workspaces.dup(ArrayType.ACTIVATIONS, input, 'c').reshape('c', input.size(0), channels * length);
    }

    @Override
    public INDArray backprop(INDArray gradient, int examples, LayerWorkspaceMgr workspaces) {
        return workspaces
                .dup(ArrayType.ACTIVATION_GRAD, gradient, 'c')
                .reshape('c', gradient.size(0), channels, length);
    }

    @Override
    public InputPreProcessor clone() {
        return this; // immutable
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.feedForward(channels * length);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int examples) {
        return new Pair<>(mask, state);
    }
}
