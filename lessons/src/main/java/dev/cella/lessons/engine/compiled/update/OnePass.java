package dev.cella.lessons.engine.compiled.update;

import dev.cella.lessons.engine.compiled.plan.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * An updater in one pass over memory: averages the gradients, turns them into updates by Adam, SGD or momentum, and
 * subtracts these from the weights. DL4J's own updater needs several passes for each. Penalties and clipped gradients
 * are left to it.
 */
public final class OnePass {
    /** This many numbers of each array stay in the fastest cache. */
    private static final int PIECE = 1024;

    /**
     * Weights in a row with the same rule.
     *
     * @param averages whether gradients are divided by the number of images
     */
    private record Part(int start, int end, boolean averages, Rule rule) {}

    private final BaseMultiLayerUpdater<?> updater;
    private final INDArray parameterArray;
    private final INDArray gradientArray;
    private final Numbers parameters;
    private final Numbers gradients;
    private final List<Part> parts = new ArrayList<>();
    private final boolean possible;
    private final float[] weight = new float[PIECE];
    private final float[] gradient = new float[PIECE];

    public OnePass(BaseMultiLayerUpdater<?> updater, INDArray parameters, INDArray gradients) {
        this.updater = updater;
        this.parameterArray = parameters;
        this.gradientArray = gradients;
        this.parameters = Numbers.of(parameters);
        this.gradients = Numbers.of(gradients);
        possible = parameters.length() < Integer.MAX_VALUE
                && updater.getUpdaterBlocks().stream().allMatch(this::added);
    }

    @SuppressWarnings("ReferenceEquality") // it remembers where these arrays are, whatever they hold
    public boolean isFor(BaseMultiLayerUpdater<?> other, INDArray itsParameters, INDArray itsGradients) {
        return updater == other && parameterArray == itsParameters && gradientArray == itsGradients;
    }

    private boolean added(UpdaterBlock block) {
        GradientUpdater<?> how = block.getGradientUpdater();
        Rule rule = Rule.of(how, PIECE);
        for (UpdaterBlock.ParamState state : block.getLayersAndVariablesInBlock()) {
            Trainable layer = state.getLayer();
            if (rule == null || isSpecial(layer, state.getParamName()) || block.isPretrainUpdaterBlock()) {
                return false;
            }
            parts.add(new Part(
                    state.getParamOffsetStart(),
                    state.getParamOffsetEnd(),
                    layer.updaterDivideByMinibatch(state.getParamName()),
                    rule));
        }
        return true;
    }

    private static boolean isSpecial(Trainable layer, String name) {
        GradientNormalization clipping = layer.getConfig().getGradientNormalization();
        List<Regularization> penalties = layer.getConfig().getRegularizationByParam(name);
        boolean clips = clipping != null && clipping != GradientNormalization.None;
        return clips || (penalties != null && !penalties.isEmpty());
    }

    /**
     * Takes the step.
     *
     * @return whether this was possible; if not, nothing has changed
     */
    public boolean apply(int iteration, int epoch, int images) {
        if (!possible) {
            return false;
        }
        Rule begun = null;
        int first = 0;
        for (Part part : parts) {
            if (part.rule() != begun) {
                begun = part.rule();
                first = part.start();
                begun.begin(iteration, epoch);
            }
            apply(part, first, images);
        }
        return true;
    }

    /** @param first the weight to which the first number of the rule's memory belongs */
    private void apply(Part part, int first, int images) {
        for (int start = part.start(); start < part.end(); start += PIECE) {
            int count = Math.min(PIECE, part.end() - start);
            gradients.read(start, gradient, count);
            if (part.averages()) {
                for (int i = 0; i < count; i++) {
                    gradient[i] /= images;
                }
            }
            part.rule().update(start - first, gradient, count);
            parameters.read(start, weight, count);
            for (int i = 0; i < count; i++) {
                weight[i] -= gradient[i];
            }
            parameters.write(start, weight, count);
            gradients.write(start, gradient, count);
        }
    }
}
