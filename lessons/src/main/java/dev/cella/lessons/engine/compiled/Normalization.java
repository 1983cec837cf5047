package dev.cella.lessons.engine.compiled;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;

/**
 * Batch normalization, with ReLU if it follows (Ioffe and Szegedy, 2015). Its mean and variance reach DL4J's running
 * ones as DL4J does it: by "gradients", which its updater subtracts.
 */
final class Normalization implements Operation {
    private static final String SCALES = BatchNormalizationParamInitializer.GAMMA; // the shifts come right after
    private static final String MEANS = BatchNormalizationParamInitializer.GLOBAL_MEAN;
    private static final String VARIANCES = BatchNormalizationParamInitializer.GLOBAL_VAR;

    private final Value input;
    private final Value output;
    private final Weights weights;
    private final double decay;
    private final NormalizationPasses passes;
    private final memory scales;
    private final memory means;
    private final memory variances;

    /** @param measures whether mean and variance are those of the batch, rather than the running ones */
    Normalization(
            Plan plan,
            Value input,
            Weights weights,
            double epsilon,
            double decay,
            boolean measures,
            boolean rectifies) {
        this.input = input;
        this.weights = weights;
        this.decay = decay;
        output = plan.value(weights.learn() || input.learns(), input.shape());
        passes = new NormalizationPasses(plan, input, output, epsilon, measures, rectifies);
        scales = plan.at(passes.scalesAndShifts(), weights.place(SCALES));
        means = measures ? plan.own(passes.ofChannels()) : plan.at(passes.ofChannels(), weights.place(MEANS));
        variances = measures ? plan.own(passes.ofChannels()) : plan.at(passes.ofChannels(), weights.place(VARIANCES));
        passes.forward(scales, means, variances);
    }

    Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = output.gradient();
        Buffer ofInput = plan.take(input.length());
        memory ofScales = weights.learn()
                ? plan.at(passes.scalesAndShifts(), weights.gradientPlace(SCALES))
                : plan.own(passes.scalesAndShifts());
        passes.backward(gradient, scales, means, variances, ofScales, ofInput);
        if (weights.learn()) {
            move(plan, means, MEANS);
            move(plan, variances, VARIANCES);
        }
        plan.release(gradient);
        if (input.learns()) {
            plan.give(input, ofInput);
        } else {
            plan.release(ofInput);
        }
    }

    /** Writes how far a running number has to move: {@code (1 - decay) · (running - batch's)}. */
    private void move(Plan plan, memory ofBatch, String name) {
        int channels = (int) input.channels();
        float[] running = new float[channels];
        float[] now = new float[channels];
        FloatPointer kept = plan.keep(new FloatPointer(plan.keep(weights.place(name))));
        FloatPointer measured = plan.keep(new FloatPointer(plan.keep(ofBatch.get_data_handle())));
        FloatPointer moves = plan.keep(new FloatPointer(plan.keep(weights.gradientPlace(name))));
        float share = (float) (1 - decay);
        plan.add(() -> {
            kept.get(running);
            measured.get(now);
            for (int i = 0; i < channels; i++) {
                now[i] = (running[i] - now[i]) * share;
            }
            moves.put(now);
        });
    }
}
