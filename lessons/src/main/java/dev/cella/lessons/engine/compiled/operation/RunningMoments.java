package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Plan;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;

/**
 * The running mean and variance of each channel, which a normalization uses in inference. As in DL4J, they are weights
 * whose "gradients" say how far they move, and the variance is kept as the decimal logarithm of its root, unless the
 * layer says otherwise.
 */
public final class RunningMoments {
    private static final String MEANS = BatchNormalizationParamInitializer.GLOBAL_MEAN;
    private static final String VARIANCES = BatchNormalizationParamInitializer.GLOBAL_VAR;
    private static final String LOGARITHMS = BatchNormalizationParamInitializer.GLOBAL_LOG_STD;

    private final Weights weights;
    private final double decay;
    private final boolean logarithmic;
    private final FloatPointer means;
    private final FloatPointer variances;
    private final FloatPointer runningMeans;
    private final FloatPointer runningSpreads;
    private final float[] kept;
    private final float[] measured;

    /**
     * @param means those that the normalization uses
     * @param variances likewise
     */
    public RunningMoments(
            Plan plan, Weights weights, BatchNormalization settings, FloatPointer means, FloatPointer variances) {
        this.weights = weights;
        this.means = means;
        this.variances = variances;
        decay = settings.getDecay();
        logarithmic = settings.isUseLogStd();
        runningMeans = plan.keep(new FloatPointer(plan.keep(weights.place(MEANS))));
        runningSpreads = plan.keep(new FloatPointer(plan.keep(weights.place(spreads()))));
        kept = new float[(int) weights.array(MEANS).length()];
        measured = new float[kept.length];
    }

    private String spreads() {
        return logarithmic ? LOGARITHMS : VARIANCES;
    }

    /** Gives the normalization the running numbers. */
    public void use() {
        runningMeans.get(kept);
        means.put(kept);
        runningSpreads.get(kept);
        for (int i = 0; logarithmic && i < kept.length; i++) {
            kept[i] = (float) variance(kept[i]);
        }
        variances.put(kept);
    }

    /** Writes the step that says how far the running numbers move towards those of the batch. */
    public void move(Plan plan) {
        FloatPointer ofMeans = plan.keep(new FloatPointer(plan.keep(weights.gradientPlace(MEANS))));
        FloatPointer ofSpreads = plan.keep(new FloatPointer(plan.keep(weights.gradientPlace(spreads()))));
        plan.add(() -> {
            move(runningMeans, means, ofMeans, false);
            move(runningSpreads, variances, ofSpreads, logarithmic);
        });
    }

    private void move(FloatPointer running, FloatPointer ofBatch, FloatPointer moves, boolean asLogarithm) {
        running.get(kept);
        ofBatch.get(measured);
        for (int i = 0; i < kept.length; i++) {
            measured[i] = (float)
                    (asLogarithm ? logarithmicMove(kept[i], measured[i]) : (1 - decay) * (kept[i] - measured[i]));
        }
        moves.put(measured);
    }

    private double logarithmicMove(double before, double ofBatch) {
        double variance = variance(before);
        return Math.log10(variance / (decay * variance + (1 - decay) * ofBatch)) / 2;
    }

    private static double variance(double logarithm) {
        return Math.pow(10, 2 * logarithm);
    }
}
