package dev.cella.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares gradients with what a small change of each value does to the loss. */
public final class TriedGradients {
    private static final double CHANGE = 1e-6;

    private TriedGradients() {}

    /**
     * Asserts that gradients are right to five digits.
     *
     * @param at where the loss is tried, in double precision, away from kinks
     */
    public static void assertTried(INDArray gradients, INDArray at, ToDoubleFunction<INDArray> loss) {
        for (int i = 0; i < at.length(); i++) {
            INDArray moved = at.dup();
            moved.putScalar(i, at.getDouble(i) + CHANGE);
            double tried = (loss.applyAsDouble(moved) - loss.applyAsDouble(at)) / CHANGE;
            assertThat(gradients.getDouble(i)).as("value " + i).isCloseTo(tried, within(1e-5));
        }
    }
}
