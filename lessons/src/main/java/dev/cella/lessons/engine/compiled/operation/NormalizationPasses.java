package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.Arrays;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** The two passes of a normalization of each channel in oneDNN, followed by ReLU if wanted. */
public final class NormalizationPasses {
    private final Plan plan;
    private final Value input;
    private final Value output;
    private final memory.desc layout;
    private final int settings;
    private final double epsilon;
    private final batch_normalization_forward.primitive_desc forward;
    private final memory signs;

    /** @param measures whether mean and variance are those of the batch, rather than given */
    public NormalizationPasses(
            Plan plan, Value input, Value output, double epsilon, boolean measures, boolean rectifies) {
        this.plan = plan;
        this.input = input;
        this.output = output;
        this.epsilon = epsilon;
        layout = plan.layout(input, true);
        settings = dnnl.normalization_flags.use_scale_shift.value
                | (measures ? 0 : dnnl.normalization_flags.use_global_stats.value)
                | (rectifies ? dnnl.normalization_flags.fuse_norm_relu.value : 0);
        dnnl.prop_kind kind = plan.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        var how = plan.keep(new batch_normalization_forward.desc(kind.value, layout, (float) epsilon, settings));
        forward = plan.keep(new batch_normalization_forward.primitive_desc(how, Library.processor()));
        signs = rectifies && plan.training() ? plan.own(plan.keep(forward.workspace_desc())) : null;
    }

    /** Returns the layout of scales and then shifts. */
    public memory.desc scalesAndShifts() {
        return plan.layout(memory.format_tag.nc, 2, input.channels());
    }

    public memory.desc ofChannels() {
        return plan.flat(input.channels());
    }

    public void forward(memory scalesAndShifts, memory means, memory variances) {
        Object[] arguments = {
            dnnl.DNNL_ARG_SRC, plan.at(layout, input.numbers()),
            dnnl.DNNL_ARG_SCALE_SHIFT, scalesAndShifts,
            dnnl.DNNL_ARG_MEAN, means,
            dnnl.DNNL_ARG_VARIANCE, variances,
            dnnl.DNNL_ARG_DST, plan.at(layout, output.numbers())
        };
        plan.run(new batch_normalization_forward(forward), withSigns(arguments));
    }

    public void backward(
            Buffer gradient, memory scalesAndShifts, memory means, memory variances, memory ofScales, Buffer ofInput) {
        var how = plan.keep(batchNormalizationBackward());
        var made = plan.keep(new batch_normalization_backward.primitive_desc(how, Library.processor(), forward));
        Object[] arguments = {
            dnnl.DNNL_ARG_SRC, plan.at(layout, input.numbers()),
            dnnl.DNNL_ARG_SCALE_SHIFT, scalesAndShifts,
            dnnl.DNNL_ARG_MEAN, means,
            dnnl.DNNL_ARG_VARIANCE, variances,
            dnnl.DNNL_ARG_DIFF_DST, plan.at(layout, gradient),
            dnnl.DNNL_ARG_DIFF_SCALE_SHIFT, ofScales,
            dnnl.DNNL_ARG_DIFF_SRC, plan.at(layout, ofInput)
        };
        plan.run(new batch_normalization_backward(made), withSigns(arguments));
    }

    private batch_normalization_backward.desc batchNormalizationBackward() {
        return new batch_normalization_backward.desc(
                dnnl.prop_kind.backward.value, layout, layout, (float) epsilon, settings);
    }

    private Object[] withSigns(Object[] arguments) {
        if (signs == null) {
            return arguments;
        }
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = dnnl.DNNL_ARG_WORKSPACE;
        all[arguments.length + 1] = signs;
        return all;
    }
}
