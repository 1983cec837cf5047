package dev.cella.lessons.engine.compiled;

import dev.cella.lessons.engine.compiled.plan.Buffers;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Place;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.target.Target;
import dev.cella.lessons.engine.compiled.update.Scores;
import dev.cella.lessons.engine.compiled.update.Updates;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.solvers.BaseOptimizer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Training steps and outputs of a net of DL4J, computed by oneDNN: the same weights, gradients, updater and counters,
 * but layers hand their maps on in oneDNN's layout. Nothing of that layout is ever seen outside: the net itself is not
 * changed, so all methods of DL4J work as before, at any time.
 *
 * <p>Programs are kept for a few sizes of a batch, until {@link #close}. Not thread-safe, like the net.
 */
public final class CompiledNet implements AutoCloseable {
    /** Batches of an epoch have two sizes, measurements after it two more for each of two sets. */
    private static final int PROGRAMS = 6;

    private final Target net;
    private final Buffers buffers = new Buffers();
    private final Map<String, Program> programs = new LinkedHashMap<>(16, 0.75f, true);
    private final Updates updates;
    private long parametersAt;
    private long gradientsAt;
    private String whyNot = "";

    private CompiledNet(Target net) {
        this.net = net;
        updates = new Updates(net);
    }

    /** Prepares a net made of layers in a row; empty if the library is missing or the net needs DL4J itself. */
    public static Optional<CompiledNet> of(MultiLayerNetwork net) {
        return isFloat(net) && Library.works() ? Optional.of(new CompiledNet(Target.of(net))) : Optional.empty();
    }

    /** Prepares a net with branches; empty if the library is missing or the net needs DL4J itself. */
    public static Optional<CompiledNet> of(ComputationGraph net) {
        boolean simple = net.getNumInputArrays() == 1 && net.getNumOutputArrays() == 1;
        return simple && isFloat(net) && Library.works()
                ? Optional.of(new CompiledNet(Target.of(net)))
                : Optional.empty();
    }

    /** Returns why oneDNN's own library is not used on this machine; empty if it is. Loads it. */
    public static String whyMissing() {
        return Library.whyNot();
    }

    /** Returns the version of oneDNN, if it is used. */
    public static String version() {
        return Library.version();
    }

    private static boolean isFloat(Model net) {
        return net.params() != null && net.params().dataType() == DataType.FLOAT;
    }

    /**
     * Updates the weights by one step on one batch, as DL4J's {@code fit} does.
     *
     * @param images {@code [N, …]}
     * @param targets {@code [N, …]}
     * @return whether this was possible; if not, nothing has changed
     */
    public boolean step(INDArray images, INDArray targets) {
        if (!canLearn()) {
            return false;
        }
        if (net.model().getGradientsViewArray() == null) {
            net.prepare().run();
        }
        Optional<Program> program =
                program(images, true).filter(one -> one.loss().suits(targets));
        program.ifPresent(one -> step(one, images, targets));
        return program.isPresent();
    }

    private boolean canLearn() {
        return net.listeners().get().isEmpty()
                && net.oneStep()
                && net.layers().stream().allMatch(CompiledNet::isUsual);
    }

    private static boolean isUsual(Layer layer) {
        return layer.conf().isMiniBatch()
                && layer.conf().isMinimize()
                && layer.conf().getOptimizationAlgo() == OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT
                && layer.conf().getStepFunction() == null;
    }

    private void step(Program program, INDArray images, INDArray targets) {
        int iteration = BaseOptimizer.getIterationCount(net.model());
        int epoch = BaseOptimizer.getEpochCount(net.model());
        for (Layer layer : net.layers()) {
            layer.setIterationCount(iteration);
            layer.setEpochCount(epoch);
        }
        program.run(images, targets);
        double score = program.loss().score() + penalties();
        updates.apply(iteration, epoch, (int) images.size(0));
        Scores.set(net.model(), score, updates.last());
        BaseOptimizer.incrementIterationCount(net.model(), 1);
        BaseOptimizer.applyConstraints(net.model());
    }

    private double penalties() {
        double sum = 0;
        for (Layer layer : net.layers()) {
            sum += layer.calcRegularizationScore(true);
        }
        return sum;
    }

    /**
     * Outputs and mean loss without penalties, in inference.
     *
     * @param outputs {@code [N, K]}, or maps {@code [N, K, H, W]}
     * @param loss mean over the images; NaN without targets
     */
    public record Measured(INDArray outputs, double loss) {}

    /**
     * Measures the net in inference; empty if this is not possible.
     *
     * @param images {@code [N, …]}
     * @param targets {@code [N, …]}, or null
     */
    public Optional<Measured> measure(INDArray images, INDArray targets) {
        return program(images, false)
                .filter(one -> targets == null || one.loss().suits(targets))
                .map(program -> {
                    program.run(images, targets);
                    double loss = targets == null ? Double.NaN : program.loss().measure();
                    return new Measured(program.loss().outputs(), loss);
                });
    }

    private Optional<Program> program(INDArray images, boolean learns) {
        if (!whyNot.isEmpty()) {
            return Optional.empty();
        }
        forgetMoved();
        String key = learns + Arrays.toString(images.shape());
        Program known = programs.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            INDArray gradients = learns ? net.model().getGradientsViewArray() : null;
            Program program = new Program(net, buffers, images.shape(), gradients);
            programs.put(key, program);
            forgetOldest();
            return Optional.of(program);
        } catch (RuntimeException e) { // of ours, of oneDNN's, or of a layer's that does not fit: DL4J will say so
            whyNot = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    /** Returns whether the last step or measurement was a program's. */
    public boolean runs() {
        return !programs.isEmpty();
    }

    /** Returns why the net is left to DL4J; empty if it is not. */
    String whyNot() {
        return whyNot;
    }

    /** Returns the steps of the last training program; none before the first step. */
    List<Plan.Step> steps() {
        return programs.entrySet().stream()
                .filter(one -> one.getKey().startsWith("true"))
                .reduce((before, after) -> after)
                .map(one -> one.getValue().steps())
                .orElse(List.of());
    }

    /** Returns how many layers and joints DL4J still computes in the programs. */
    int leftToDl4j() {
        return programs.values().stream().mapToInt(Program::plain).max().orElse(0);
    }

    /** Returns how many floats the programs use. */
    long reserved() {
        return buffers.reserved();
    }

    /** Drops the programs if DL4J has moved the weights or their gradients since. */
    private void forgetMoved() {
        long weights = Place.addressOf(net.model().params());
        INDArray gradients = net.model().getGradientsViewArray();
        long slopes = gradients == null ? 0 : Place.addressOf(gradients);
        if (weights != parametersAt || slopes != gradientsAt) {
            programs.values().forEach(Program::close);
            programs.clear();
            parametersAt = weights;
            gradientsAt = slopes;
        }
    }

    private void forgetOldest() {
        if (programs.size() > PROGRAMS) {
            var oldest = programs.entrySet().iterator();
            oldest.next().getValue().close();
            oldest.remove();
        }
    }

    /** Frees all memory of the programs; later steps write new ones. */
    @Override
    public void close() {
        programs.values().forEach(Program::close);
        programs.clear();
        buffers.close();
    }
}
