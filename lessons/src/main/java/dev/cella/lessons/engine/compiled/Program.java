package dev.cella.lessons.engine.compiled;

import dev.cella.lessons.engine.compiled.loss.Loss;
import dev.cella.lessons.engine.compiled.plan.Buffers;
import dev.cella.lessons.engine.compiled.plan.InRows;
import dev.cella.lessons.engine.compiled.plan.Kept;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Unsupported;
import dev.cella.lessons.engine.compiled.plan.Value;
import dev.cella.lessons.engine.compiled.target.Node;
import dev.cella.lessons.engine.compiled.target.Target;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** A net as a row of steps for images of one shape: forward only, or forward and back to the gradients of its weights. */
final class Program implements AutoCloseable {
    private final Kept kept = new Kept();
    private final List<Plan.Step> steps;
    private final memory given;
    private final Loss loss;
    private final int plain;

    /**
     * Writes the program.
     *
     * @param shape of a batch of images
     * @param gradients of the whole net; null for a program that only computes outputs
     * @throws Unsupported if a part of the net cannot run here
     */
    Program(Target net, Buffers buffers, long[] shape, INDArray gradients) {
        try {
            buffers.restart();
            Plan plan = new Plan(kept, buffers, gradients != null);
            Value images = plan.value(false, maps(shape));
            given = images(plan, images);
            Compiler compiler = new Compiler(plan, net, net.model().params(), gradients, shape.length == 3);
            loss = loss(compiler, net.nodes().get(net.nodes().size() - 1), compiler.forward(images));
            if (gradients != null) {
                loss.backward(plan);
                compiler.backward();
            }
            steps = List.copyOf(plan.steps());
            plain = compiler.plain();
        } catch (RuntimeException | Error e) {
            kept.close();
            throw e;
        }
    }

    /**
     * Returns the shape of a batch as maps or rows: sequences {@code [N, C, T]} are maps of one row.
     *
     * @throws Unsupported if it has another shape, as volumes have
     */
    private static long[] maps(long... shape) {
        if (shape.length > 4) {
            throw new Unsupported("volumes");
        }
        return shape.length == 3 ? new long[] {shape[0], shape[1], 1, shape[2]} : shape;
    }

    private static memory images(Plan plan, Value images) {
        memory.desc from =
                images.isMaps() ? plan.layout(memory.format_tag.nchw, images.shape()) : plan.flat(images.length());
        memory.desc to = images.isMaps() ? plan.layout(images, true) : plan.flat(images.length());
        memory later = plan.at(from, images.numbers());
        plan.copy(later, plan.at(to, images.numbers()));
        return later;
    }

    private static Loss loss(Compiler compiler, Node last, Value input) {
        var settings = last.layer().conf().getLayer();
        Class<?> type = last.layer().getClass();
        if (type == org.deeplearning4j.nn.layers.OutputLayer.class
                && input.isRow()
                && Layers.isNoiseless(last.layer())) {
            var dense = (BaseOutputLayer) settings;
            Value sums = compiler.dense(last, input, dense.hasBias());
            return new Loss(sums, dense.getLossFn(), dense.getActivationFn());
        } else if (type == org.deeplearning4j.nn.layers.LossLayer.class && input.isRow()) {
            return new Loss(input, function((LossLayer) settings), ((LossLayer) settings).getActivationFn());
        } else if (type == org.deeplearning4j.nn.layers.convolution.CnnLossLayer.class && input.isMaps()) {
            var maps = (CnnLossLayer) settings;
            return new Loss(input, maps.getLossFn(), maps.getActivationFn());
        }
        throw new Unsupported("the output layer " + type.getSimpleName());
    }

    private static ILossFunction function(LossLayer layer) {
        return layer.getLossFn();
    }

    /** Runs the steps. */
    void run(INDArray images, INDArray targets) {
        try (InRows ready = new InRows(images)) {
            given.set_data_handle(ready.place());
            if (targets != null) {
                loss.use(targets);
            }
            for (Plan.Step step : steps) {
                step.run();
            }
        }
    }

    List<Plan.Step> steps() {
        return steps;
    }

    Loss loss() {
        return loss;
    }

    /** Returns how many layers and joints DL4J computes. */
    int plain() {
        return plain;
    }

    @Override
    public void close() {
        kept.close();
    }
}
