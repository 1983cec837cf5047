package dev.cella.lessons.regularize;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.PointOperation;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A proximal step of a penalty, weight by weight: L2 multiplies each by a factor, L1 moves it toward 0.
 *
 * <p>{@code map[y, x] = softThreshold(input[y, x] · (1 − learningRate · l2), learningRate · l1)}, of the same shape; see {@link
 * Penalty#proximalStep}.
 *
 * @param input weights, {@code [H, W]} or {@code [C, H, W]}
 * @param penalty with its strengths
 * @param learningRate of the step
 * @param map the weights after the step
 */
public record ShrinkTrace(INDArray input, Penalty penalty, double learningRate, INDArray map)
        implements Trace<ShrunkWeight> {

    /**
     * Takes one step of the penalty alone.
     *
     * @param weights {@code [H, W]} or {@code [C, H, W]}
     * @throws IllegalArgumentException if the weights have another shape, or a step of this size would overshoot 0
     */
    public static ShrinkTrace shrink(INDArray weights, Penalty penalty, double learningRate) {
        MapShape.of(weights);
        if (!(learningRate >= 0 && learningRate * penalty.l2() <= 1)) {
            throw new IllegalArgumentException("a step with learning rate " + learningRate + " and l2 = " + penalty.l2()
                    + " would overshoot 0 (learning rate times l2 must be 0 to 1); try a learning rate of "
                    + String.format(Locale.ROOT, "%.2g", 0.5 / penalty.l2()));
        }
        return new ShrinkTrace(weights, penalty, learningRate, penalty.proximalStep(weights, learningRate));
    }

    private double factor() {
        return 1 - learningRate * penalty.l2();
    }

    private double threshold() {
        return learningRate * penalty.l1();
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.of(PointOperation.shrink(factor(), threshold()));
    }

    /** Returns all weights in order, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<ShrunkWeight> steps() {
        MapShape shape = MapShape.of(map);
        double[] weights = JavaArrays.values(input);
        double[] results = JavaArrays.values(map);
        return new LazySteps<>(
                shape.values(),
                index -> new ShrunkWeight(
                        shape.channel(index),
                        shape.row(index),
                        shape.column(index),
                        weights[index],
                        factor(),
                        threshold(),
                        results[index]));
    }

    /** Returns {@code 784 weights, 690 of them exactly 0 after the step}. */
    @Override
    public String toString() {
        return map.length() + " weights, " + Penalty.zeros(map) + " of them exactly 0 after the step";
    }
}
