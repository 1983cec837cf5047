package dev.cella.lessons.singleshot;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that falls along a straight line, so that the last steps only make the boxes more exact.
 *
 * <p>Step i, from 0, has the learning rate {@code rate · max(0, 1 − i / steps)}. ND4J's {@code PolySchedule} computes
 * {@code 1 + i / steps}, so its learning rate rises.
 */
public final class FallingRate implements ISchedule {
    private static final long serialVersionUID = 1L;

    private final double rate;
    private final int steps;

    @JsonCreator
    FallingRate(@JsonProperty("rate") double rate, @JsonProperty("steps") int steps) {
        if (!(rate > 0) || Double.isInfinite(rate) || steps < 1) {
            throw new IllegalArgumentException("a learning rate of " + rate + " that falls over " + steps
                    + " steps teaches nothing (rate must be > 0, steps >= 1); try falling(4e-3, 200)");
        }
        this.rate = rate;
        this.steps = steps;
    }

    /**
     * Returns Adam with a learning rate that falls to 0.
     *
     * @param rate of the first step, greater than 0
     * @param steps after how many steps it is 0, at least 1
     * @throws IllegalArgumentException if the rate is not positive or there is no step
     */
    public static Adam falling(double rate, int steps) {
        return new Adam(new FallingRate(rate, steps));
    }

    /** Returns the learning rate of the first step; DL4J writes it into the file of a net. */
    public double getRate() {
        return rate;
    }

    /** Returns after how many steps the learning rate is 0; DL4J writes it into the file of a net. */
    public int getSteps() {
        return steps;
    }

    /**
     * Returns the learning rate of a step.
     *
     * @param iteration number of the step, from 0
     * @param epoch doesn't matter
     */
    @Override
    public double valueAt(int iteration, int epoch) {
        return rate * Math.max(0, 1 - (double) iteration / steps);
    }

    /** Returns this schedule, which never changes. */
    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod") // immutable
    public FallingRate clone() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FallingRate falling && falling.rate == rate && falling.steps == steps;
    }

    @Override
    public int hashCode() {
        return 31 * steps + Double.hashCode(rate);
    }

    /** Returns {@code from 0.004 to 0 in 160 steps}. */
    @Override
    public String toString() {
        return "from " + rate + " to 0 in " + steps + " steps";
    }
}
