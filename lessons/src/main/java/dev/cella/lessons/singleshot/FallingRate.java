package dev.cella.lessons.singleshot;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** A learning rate that falls along a straight line, so that the last steps only make the boxes more exact. */
public final class FallingRate {
    private FallingRate() {}

    /**
     * Returns Adam with a learning rate that falls to 0.
     *
     * @param rate of the first step, greater than 0
     * @param steps after how many steps it is 0, at least 1
     * @throws IllegalArgumentException if the rate is not positive or there is no step
     */
    public static Adam falling(double rate, int steps) {
        if (!(rate > 0) || steps < 1) {
            throw new IllegalArgumentException("a learning rate of " + rate + " that falls over " + steps
                    + " steps teaches nothing (rate must be > 0, steps >= 1); try falling(4e-3, 200)");
        }
        return new Adam(new PolySchedule(ScheduleType.ITERATION, rate, 1, steps + 1));
    }
}
