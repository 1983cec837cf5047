package dev.cella.lessons.instance.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.instance.InstanceMask;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An investigation: two objects whose boxes agree, and whose masks share nothing. Many answers are right. */
@Order(lesson = "25", number = 1)
@Answer("INDArray boxTwins()")
public final class BoxTwins implements JudgedExercise {
    private static final double AGREE = 0.9;

    /**
     * Says how the objects 1 and 2 of a map lie to each other.
     *
     * @param map {@code [H, W]} with the numbers 0, 1 and 2; null gives null
     * @param seed is repeated in the answer
     */
    public static String judge(INDArray map, long seed) {
        return map == null ? null : withSeed(seed, judged(map));
    }

    private static String judged(INDArray map) {
        List<InstanceMask> masks = InstanceMask.masks(map);
        if (masks.size() < 2) {
            return "the map has fewer than two objects";
        }
        if (masks.size() > 2) {
            return "the map has more than two objects";
        }
        double iou = Iou.iou(masks.get(0).box(), masks.get(1).box());
        if (iou >= AGREE) {
            return "the boxes agree";
        }
        return iou == 0 ? "the boxes don't meet" : "the boxes overlap too little";
    }

    private static INDArray map(double[]... rows) {
        return Nd4j.createFromArray(rows);
    }

    @Override
    public String solve(Long seed) {
        return judge(map(new double[] {1, 0, 2}, new double[] {0, 1, 2}, new double[] {2, 2, 1}), seed);
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Put the objects side by side",
                        "Their boxes don't share a pixel. Let both objects reach from edge to edge of the same square.",
                        seed -> judge(map(new double[] {1, 1, 2, 2}, new double[] {1, 1, 2, 2}), seed)),
                mistake(
                        "Let the boxes overlap in part",
                        "Both boxes must begin and end in the same rows and columns.",
                        seed -> judge(
                                map(new double[] {1, 1, 0}, new double[] {1, 2, 2}, new double[] {0, 2, 2}), seed)),
                mistake(
                        "Made one object",
                        "Number one object with 1 and the other with 2; 0 is the background.",
                        seed -> judge(map(new double[] {1, 0, 1}, new double[] {0, 1, 0}), seed)),
                mistake(
                        "Made more than two objects",
                        "Use the numbers 0, 1 and 2 only.",
                        seed -> judge(map(new double[] {1, 3, 2}, new double[] {2, 3, 1}), seed)));
    }

    @Override
    public String idea() {
        return "Draw the two diagonals of a square. Which box does each of them have?";
    }

    @Override
    public String takeaway() {
        return "Non-maximum suppression sees boxes only, so it would throw one of your two objects away: dense, slanted"
                + " objects are hard for every detector that suppresses by boxes.";
    }
}
