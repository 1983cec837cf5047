package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;

/** Batch normalization, with ReLU if it follows (Ioffe and Szegedy, 2015). */
public final class Normalization implements Operation {
    private static final String SCALES = BatchNormalizationParamInitializer.GAMMA; // the shifts come right after

    private final Value input;
    private final Value output;
    private final Weights weights;
    private final RunningMoments running;
    private final NormalizationPasses passes;
    private final memory scales;
    private final memory means;
    private final memory variances;

    /** @param measures whether mean and variance are those of the batch, rather than the running ones */
    public Normalization(
            Plan plan, Value input, Weights weights, BatchNormalization settings, boolean measures, boolean rectifies) {
        this.input = input;
        this.weights = weights;
        output = plan.value(weights.learn() || input.learns(), input.shape());
        passes = new NormalizationPasses(plan, input, output, settings.getEps(), measures, rectifies);
        scales = plan.at(passes.scalesAndShifts(), weights.place(SCALES));
        means = plan.own(passes.ofChannels());
        variances = plan.own(passes.ofChannels());
        running = new RunningMoments(plan, weights, settings, floats(plan, means), floats(plan, variances));
        if (!measures) {
            plan.add(running::use);
        }
        passes.forward(scales, means, variances);
    }

    private static FloatPointer floats(Plan plan, memory numbers) {
        return plan.keep(new FloatPointer(plan.keep(numbers.get_data_handle())));
    }

    public Value output() {
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
            running.move(plan);
        }
        plan.release(gradient);
        if (input.learns()) {
            plan.give(input, ofInput);
        } else {
            plan.release(ofInput);
        }
    }
}
