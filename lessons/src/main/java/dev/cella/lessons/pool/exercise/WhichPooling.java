package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.pool.Pool;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find out which kind of pooling a box does by sending it images of your own. */
@Answer("Pool whichPooling(PoolBox box)")
@Order(lesson = "09", number = 3)
public final class WhichPooling implements FunctionExercise<PoolBox, Pool> {

    @Override
    public PoolBox input(Random random) {
        return PoolBox.of(random);
    }

    /** Each kind once. */
    @Override
    public PoolBox input(Random random, int trial) {
        return new PoolBox(PoolBox.KINDS.get(trial));
    }

    @Override
    public Pool solve(PoolBox box) {
        return box.kind();
    }

    @Override
    public int cases() {
        return PoolBox.KINDS.size();
    }

    @Override
    public List<Mistake<Function<PoolBox, Pool>>> mistakes() {
        return List.of(
                mistake(
                        "Mistook a sum for the largest",
                        "With one bright pixel among zeros, MAX and SUM give the same number: use a second pixel"
                                + " that is not 0.",
                        taking(Pool.MAX, Pool.AVERAGE, Pool.MAX, Pool.MIN)),
                mistake(
                        "Mistook the largest for a sum",
                        "With one bright pixel among zeros, MAX and SUM give the same number: use a second pixel"
                                + " that is not 0.",
                        taking(Pool.SUM, Pool.AVERAGE, Pool.SUM, Pool.MIN)),
                mistake(
                        "Sent an image that is equally bright everywhere",
                        "Then the largest, the smallest and the average are the same number: only the sum stands"
                                + " out.",
                        taking(Pool.MAX, Pool.MAX, Pool.SUM, Pool.MAX)),
                mistake(
                        "Sent an image that is equally bright everywhere",
                        "Then the largest, the smallest and the average are the same number: only the sum stands"
                                + " out.",
                        taking(Pool.AVERAGE, Pool.AVERAGE, Pool.SUM, Pool.AVERAGE)),
                mistake(
                        "Sent an image of zeros",
                        "Every kind of pooling makes 0 of zeros.",
                        taking(Pool.MAX, Pool.MAX, Pool.MAX, Pool.MAX)),
                mistake(
                        "Mistook the smallest for the largest",
                        "Which of the numbers that you sent came back, the largest or the smallest?",
                        taking(Pool.MIN, Pool.AVERAGE, Pool.SUM, Pool.MAX)),
                mistake(
                        "Mistook an average for a sum",
                        "The average is the sum divided by the number of pixels in the window, which is 4.",
                        taking(Pool.MAX, Pool.SUM, Pool.AVERAGE, Pool.MIN)));
    }

    @Override
    public String idea() {
        return "One window is enough: choose four pixels whose largest, average, sum and smallest are four"
                + " different numbers.";
    }

    @Override
    public String takeaway() {
        return "To identify an operation, choose an input on which all candidates disagree.";
    }

    /** The answer for each kind. */
    private static Function<PoolBox, Pool> taking(Pool max, Pool average, Pool sum, Pool min) {
        return box -> Map.of(Pool.MAX, max, Pool.AVERAGE, average, Pool.SUM, sum, Pool.MIN, min)
                .get(box.kind());
    }
}
