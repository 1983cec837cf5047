package dev.cella.lessons.region;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a training of a detector recorded.
 *
 * @param steps the loss of each step
 * @param seconds how long it took
 * @param interrupted whether it ended early; training again continues from there
 */
public record DetectorHistory(List<StepLoss> steps, double seconds, boolean interrupted) {
    private static final int LAST = 20;

    /** Copies its list. */
    public DetectorHistory {
        steps = List.copyOf(steps);
    }

    /** Returns the mean of each term over the last 20 steps; all 0 if there was none. */
    public StepLoss last() {
        List<StepLoss> last = steps.subList(Math.max(0, steps.size() - LAST), steps.size());
        return new StepLoss(
                mean(last, StepLoss::objectness),
                mean(last, StepLoss::proposals),
                mean(last, StepLoss::classes),
                mean(last, StepLoss::boxes),
                mean(last, StepLoss::masks));
    }

    private static double mean(List<StepLoss> losses, ToDoubleFunction<StepLoss> term) {
        return losses.stream().mapToDouble(term).average().orElse(0);
    }

    /** Returns the number of steps and the last losses. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d steps in %.0f s%s, %s",
                steps.size(),
                seconds,
                interrupted ? ", then interrupted" : "",
                last());
    }
}
