package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Plan;
import java.util.Arrays;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;

/**
 * The three passes of a convolution in oneDNN. A transposed convolution uses them with the roles of input and output
 * exchanged.
 */
public final class ConvolutionPasses {
    private final Plan plan;
    private final Window window;
    private final memory.desc small; // of the side that the windows read from
    private final memory.desc large; // of the side with a pixel for each window
    private final memory.desc weights;
    private final memory.desc bias;
    private final memory.desc free;
    private final convolution_forward.primitive_desc forward;

    /**
     * @param read shape of the maps that the windows read
     * @param written shape of the maps with one pixel for each window
     * @param layout of weights in DL4J, which is {@code oihw} but for sequences
     * @param function is applied to the output of the pass forward, or null
     */
    public ConvolutionPasses(
            Plan plan,
            Window window,
            long[] read,
            long[] written,
            memory.format_tag layout,
            boolean hasBias,
            Rectifier function) {
        this.plan = plan;
        this.window = window;
        long[] kernels = {written[1], read[1], window.size()[0], window.size()[1]};
        small = plan.layout(memory.format_tag.nhwc, read);
        large = plan.layout(memory.format_tag.nhwc, written);
        weights = plan.layout(layout, kernels);
        free = plan.layout(memory.format_tag.any, kernels);
        bias = hasBias ? plan.flat(written[1]) : null;
        forward = plan.fast(forward(Rectifier.after(function, plan)));
    }

    private convolution_forward.primitive_desc forward(primitive_attr settings) {
        dnnl.prop_kind kind = plan.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        dnnl.algorithm direct = dnnl.algorithm.convolution_direct;
        var how = bias == null
                ? new convolution_forward.desc(
                        kind, direct, small, free, large, window.stride(), window.before(), window.after())
                : new convolution_forward.desc(
                        kind, direct, small, free, bias, large, window.stride(), window.before(), window.after());
        return new convolution_forward.primitive_desc(plan.keep(how), settings, Library.processor());
    }

    /** Returns the layout of weights in DL4J: {@code [written, read, height, width]} row by row, unless set otherwise. */
    public memory.desc weights() {
        return weights;
    }

    public memory.desc bias() {
        return bias;
    }

    /** Writes the pass that sums up each window; {@code biases} may be null. */
    public void forward(Buffer read, memory weightsNow, memory biases, Buffer written) {
        memory.desc wanted = plan.keep(forward.weights_desc());
        memory ready = plan.in(wanted, weights, weightsNow);
        memory from = plan.at(small, read);
        memory to = plan.at(large, written);
        Object[] arguments = {dnnl.DNNL_ARG_SRC, from, dnnl.DNNL_ARG_WEIGHTS, ready, dnnl.DNNL_ARG_DST, to};
        plan.run(new convolution_forward(forward), with(arguments, dnnl.DNNL_ARG_BIAS, biases));
    }

    /** Writes the pass that spreads each value over its window. */
    public void spread(Buffer written, memory weightsNow, Buffer read) {
        var how = plan.keep(new convolution_backward_data.desc(
                dnnl.algorithm.convolution_direct,
                small,
                free,
                large,
                window.stride(),
                window.before(),
                window.after()));
        var made = plan.fast(new convolution_backward_data.primitive_desc(how, Library.processor(), forward));
        memory ready = plan.in(plan.keep(made.weights_desc()), weights, weightsNow);
        plan.run(
                new convolution_backward_data(made),
                dnnl.DNNL_ARG_DIFF_DST,
                plan.at(large, written),
                dnnl.DNNL_ARG_WEIGHTS,
                ready,
                dnnl.DNNL_ARG_DIFF_SRC,
                plan.at(small, read));
    }

    /** Writes the pass that gives the gradients of weights and biases; {@code ofBiases} may be null. */
    public void gradients(Buffer read, Buffer written, memory ofWeights, memory ofBiases) {
        dnnl.algorithm usual = dnnl.algorithm.convolution_direct;
        var how = plan.keep(
                ofBiases == null
                        ? new convolution_backward_weights.desc(
                                usual, small, free, large, window.stride(), window.before(), window.after())
                        : new convolution_backward_weights.desc(
                                usual, small, free, bias, large, window.stride(), window.before(), window.after()));
        var made = plan.fast(new convolution_backward_weights.primitive_desc(how, Library.processor(), forward));
        memory.desc given = plan.keep(made.diff_weights_desc());
        boolean direct = given.equals(weights);
        memory result = direct ? ofWeights : plan.own(given);
        memory from = plan.at(small, read);
        memory gradient = plan.at(large, written);
        Object[] arguments = {
            dnnl.DNNL_ARG_SRC, from, dnnl.DNNL_ARG_DIFF_DST, gradient, dnnl.DNNL_ARG_DIFF_WEIGHTS, result
        };
        plan.run(new convolution_backward_weights(made), with(arguments, dnnl.DNNL_ARG_DIFF_BIAS, ofBiases));
        if (!direct) {
            plan.copy(result, ofWeights);
        }
    }

    /** Returns the arguments, and one more unless it is null. */
    private static Object[] with(Object[] arguments, int name, memory more) {
        if (more == null) {
            return arguments;
        }
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = name;
        all[arguments.length + 1] = more;
        return all;
    }
}
