package dev.cella.lessons.singleshot.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.singleshot.HardNegatives;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the loss of the hard negatives. */
@Order(lesson = "24", number = 4)
@Answer("double lossOfNegatives(double[] losses, boolean[] positive)")
public final class HardestNegatives extends FunctionExercise<HardestNegatives.Input, Double> {

    /**
     * What a net says about prior boxes.
     *
     * @param losses of each prior box
     * @param positive whether it is matched to an object
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] losses, boolean[] positive) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** One or two positives among enough negatives, and once too few; the positives have large losses. */
    @Override
    public Input input(Random random, int trial) {
        int positives = trial % 2 == 0 ? 1 : 2;
        int count = trial == 3 ? 6 : 6 + 3 * positives;
        double[] losses = new double[count];
        boolean[] positive = new boolean[count];
        for (int i = 0; i < count; i++) {
            losses[i] = (i * 7 % count + 1) / 4.0 + (1 + random.nextInt(3)) / 16.0;
        }
        for (int i = 0; i < positives; i++) {
            int at = 1 + 3 * i + random.nextInt(2);
            positive[at] = true;
            losses[at] += 2;
        }
        return new Input(losses, positive);
    }

    @Override
    public Double solve(Input given) {
        return sum(given, true, HardNegatives.RATIO, false);
    }

    /** Adds up the losses of the hardest (or easiest) negatives. */
    private static double sum(Input given, boolean hardest, int ratio, boolean withPositives) {
        double[] losses = given.losses();
        double[] order = losses.clone();
        for (int i = 0; i < order.length && !hardest; i++) {
            order[i] = -losses[i];
        }
        int positives = positives(given);
        boolean[] left = withPositives ? new boolean[losses.length] : given.positive();
        boolean[] kept = HardNegatives.hardNegatives(order, left, ratio * positives);
        double sum = 0;
        for (int i = 0; i < kept.length; i++) {
            sum += kept[i] ? losses[i] : 0;
        }
        return sum;
    }

    private static int positives(Input given) {
        int count = 0;
        for (boolean one : given.positive()) {
            count += one ? 1 : 0;
        }
        return count;
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Added all negatives",
                        "Then the many easy ones outweigh the objects. Keep three per positive.",
                        given -> sum(given, true, given.losses().length, false)),
                mistake(
                        "Kept the easiest",
                        "A low loss means that the net is right already. Keep those with the highest loss.",
                        given -> sum(given, false, HardNegatives.RATIO, false)),
                mistake(
                        "Ranked the positives, too",
                        "They have a term of their own. Leave them out before you sort.",
                        given -> sum(given, true, HardNegatives.RATIO, true)),
                mistake("Kept one per positive", "The ratio is 3 : 1.", given -> sum(given, true, 1, false)),
                mistake(
                        "Kept three in all",
                        "Three for each positive: count the positives first.",
                        given -> sum(given, true, HardNegatives.RATIO, false) * (positives(given) == 1 ? 1 : 0)
                                + (positives(given) == 1 ? 0 : three(given))));
    }

    private static double three(Input given) {
        boolean[] kept = HardNegatives.hardNegatives(given.losses(), given.positive(), HardNegatives.RATIO);
        double sum = 0;
        for (int i = 0; i < kept.length; i++) {
            sum += kept[i] ? given.losses()[i] : 0;
        }
        return sum;
    }

    @Override
    public String idea() {
        return "Collect the losses of the negatives, sort them, and add the largest 3 · (number of positives), if"
                + " there are as many.";
    }

    @Override
    public String takeaway() {
        return "Which negatives count changes from step to step: whatever the net gets wrong now.";
    }
}
