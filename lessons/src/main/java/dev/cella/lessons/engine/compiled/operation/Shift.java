package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Adds a bias to each channel, then applies ReLU if wanted: a normalization with mean 0, variance 1 and scale 1, which
 * in oneDNN is faster than an addition.
 */
public final class Shift implements Operation {
    private static final String B = "b";

    private final Value input;
    private final Value output;
    private final Weights weights;
    private final boolean hasBias;
    private final NormalizationPasses passes;
    private final memory scales;
    private final memory means;
    private final memory variances;

    public Shift(Plan plan, Value input, Weights weights, boolean hasBias, boolean rectifies) {
        this.input = input;
        this.weights = weights;
        this.hasBias = hasBias;
        output = plan.value(input.learns(), input.shape());
        passes = new NormalizationPasses(plan, input, output, 0, false, rectifies);
        scales = plan.own(passes.scalesAndShifts());
        means = filled(plan, 0);
        variances = filled(plan, 1);
        FloatPointer ones = floats(plan, scales);
        plan.add(() -> ones.put(scalesAndShifts()));
        passes.forward(scales, means, variances);
    }

    private float[] scalesAndShifts() {
        int channels = (int) input.channels();
        float[] numbers = new float[2 * channels];
        Arrays.fill(numbers, 0, channels, 1);
        if (hasBias) {
            float[] biases = JavaArrays.floats(weights.array(B));
            System.arraycopy(biases, 0, numbers, channels, channels);
        }
        return numbers;
    }

    private memory filled(Plan plan, float number) {
        memory made = plan.own(passes.ofChannels());
        float[] numbers = new float[(int) input.channels()];
        Arrays.fill(numbers, number);
        floats(plan, made).put(numbers);
        return made;
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
        memory ofScales = plan.own(passes.scalesAndShifts());
        passes.backward(gradient, scales, means, variances, ofScales, ofInput);
        if (hasBias && weights.learn()) {
            int channels = (int) input.channels();
            float[] both = new float[2 * channels];
            FloatPointer from = floats(plan, ofScales);
            FloatPointer to = plan.keep(new FloatPointer(plan.keep(weights.gradientPlace(B))));
            plan.add(() -> {
                from.get(both);
                to.put(both, channels, channels);
            });
        }
        plan.release(gradient);
        plan.give(input, ofInput);
    }
}
