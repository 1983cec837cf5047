package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.pool.Pool;
import java.util.List;
import java.util.function.Function;

/** A small investigation: find out which kind of pooling a box does by sending it images of your own. */
@Answer("Pool whichPooling(PoolBox box)")
@Order(lesson = "09", number = 3)
public final class WhichPooling extends KindExercise<PoolBox, Pool> {

    @Override
    public List<Pool> kinds() {
        return PoolBox.KINDS;
    }

    @Override
    public PoolBox box(Pool kind) {
        return new PoolBox(kind);
    }

    @Override
    public Pool solve(PoolBox box) {
        return box.kind();
    }

    @Override
    public List<Mistake<Function<PoolBox, Pool>>> mistakes() {
        return List.of(
                taking(
                        "Mistook a sum for the largest",
                        "With one bright pixel among zeros, MAX and SUM give the same number: use a second pixel"
                                + " that is not 0.",
                        List.of(Pool.MAX, Pool.AVERAGE, Pool.MAX, Pool.MIN)),
                taking(
                        "Mistook the largest for a sum",
                        "With one bright pixel among zeros, MAX and SUM give the same number: use a second pixel"
                                + " that is not 0.",
                        List.of(Pool.SUM, Pool.AVERAGE, Pool.SUM, Pool.MIN)),
                taking(
                        "Sent an image that is equally bright everywhere",
                        "Then the largest, the smallest and the average are the same number: only the sum stands"
                                + " out.",
                        List.of(Pool.MAX, Pool.MAX, Pool.SUM, Pool.MAX)),
                taking(
                        "Sent an image that is equally bright everywhere",
                        "Then the largest, the smallest and the average are the same number: only the sum stands"
                                + " out.",
                        List.of(Pool.AVERAGE, Pool.AVERAGE, Pool.SUM, Pool.AVERAGE)),
                taking(
                        "Sent an image of zeros",
                        "Every kind of pooling makes 0 of zeros.",
                        List.of(Pool.MAX, Pool.MAX, Pool.MAX, Pool.MAX)),
                taking(
                        "Mistook the smallest for the largest",
                        "Which of the numbers that you sent came back, the largest or the smallest?",
                        List.of(Pool.MIN, Pool.AVERAGE, Pool.SUM, Pool.MAX)),
                taking(
                        "Mistook an average for a sum",
                        "The average is the sum divided by the number of pixels in the window, which is 4.",
                        List.of(Pool.MAX, Pool.SUM, Pool.AVERAGE, Pool.MIN)));
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
}
