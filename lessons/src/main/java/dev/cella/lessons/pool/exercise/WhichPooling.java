package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.pool.Pool;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find out of which kind a pooling is, by sending it pictures of one's own. */
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
                        "Took sums for the largest",
                        "One bright pixel among zeros gives both its own value: to tell them apart, a second one must not be 0.",
                        taking(Pool.MAX, Pool.AVERAGE, Pool.MAX, Pool.MIN)),
                mistake(
                        "Took the largest for sums",
                        "One bright pixel among zeros gives both its own value: to tell them apart, a second one must not be 0.",
                        taking(Pool.SUM, Pool.AVERAGE, Pool.SUM, Pool.MIN)),
                mistake(
                        "Sent a picture that is equally bright everywhere",
                        "Its largest, its smallest and its average are the same number: only the sum can be told.",
                        taking(Pool.MAX, Pool.MAX, Pool.SUM, Pool.MAX)),
                mistake(
                        "Sent a picture that is equally bright everywhere",
                        "Its largest, its smallest and its average are the same number: only the sum can be told.",
                        taking(Pool.AVERAGE, Pool.AVERAGE, Pool.SUM, Pool.AVERAGE)),
                mistake(
                        "Sent a picture of zeros",
                        "Whatever is done to zeros, the answer is 0.",
                        taking(Pool.MAX, Pool.MAX, Pool.MAX, Pool.MAX)),
                mistake(
                        "Took the smallest for the largest",
                        "Which of the two numbers that you sent came back?",
                        taking(Pool.MIN, Pool.AVERAGE, Pool.SUM, Pool.MAX)),
                mistake(
                        "Took averages for sums",
                        "The average is the sum divided by the number of pixels in the window, which is 4.",
                        taking(Pool.MAX, Pool.SUM, Pool.AVERAGE, Pool.MIN)));
    }

    @Override
    public String idea() {
        return "One window is enough: four pixels for which largest, average, sum and smallest are four different numbers.";
    }

    @Override
    public String takeaway() {
        return "An operation is told by a picture on which all its rivals disagree.";
    }

    /** What is answered for each kind. */
    private static Function<PoolBox, Pool> taking(Pool max, Pool average, Pool sum, Pool min) {
        return box -> Map.of(Pool.MAX, max, Pool.AVERAGE, average, Pool.SUM, sum, Pool.MIN, min)
                .get(box.kind());
    }
}
