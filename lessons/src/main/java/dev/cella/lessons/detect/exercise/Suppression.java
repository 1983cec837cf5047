package dev.cella.lessons.detect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A planted bug: a suppression in which removed detections remove others. */
@Order(lesson = "22", number = 3)
@Answer("int[] suppression(double[][] iou, double threshold)")
public final class Suppression extends FunctionExercise<Suppression.Input, int[]> {

    /**
     * Detections of one class by falling score.
     *
     * @param iou of each with each
     * @param threshold greatest IoU of two that stay
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] iou, double threshold) {}

    /** Whether a better detection may remove another one. */
    private interface Rule {
        boolean removes(int[] kept, int better, double iou, double threshold);
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** A chain of three of which the first and the last stay, one IoU at the threshold, and others by chance. */
    @Override
    public Input input(Random random, int trial) {
        int count = 5 + trial;
        double threshold = trial % 2 == 0 ? 0.5 : 0.25;
        double[][] iou = new double[count][count];
        for (int row = 0; row < count; row++) {
            iou[row][row] = 1;
            for (int column = 0; column < row; column++) {
                double value = random.nextInt(5) == 0 ? 0.75 : random.nextInt(6) / 32.0;
                iou[row][column] = value;
                iou[column][row] = value;
            }
        }
        set(iou, 0, 1, 0.625);
        set(iou, 1, 2, 0.6875);
        set(iou, 0, 2, 0.125);
        set(iou, 3, 0, threshold);
        set(iou, 3, 1, 0.0625);
        set(iou, 3, 2, 0.0625);
        set(iou, 4, 0, 0.0625);
        set(iou, 4, 1, 0.0625);
        set(iou, 4, 2, 0.0625);
        set(iou, 4, 3, 0.875);
        return new Input(iou, threshold);
    }

    private static void set(double[][] iou, int row, int column, double value) {
        iou[row][column] = value;
        iou[column][row] = value;
    }

    @Override
    public int[] solve(Input given) {
        return kept(given, (kept, better, iou, threshold) -> kept[better] == 1 && iou > threshold);
    }

    private static int[] kept(Input given, Rule rule) {
        int[] kept = new int[given.iou().length];
        Arrays.fill(kept, 1);
        for (int one = 0; one < kept.length; one++) {
            for (int better = 0; better < one; better++) {
                if (rule.removes(kept, better, given.iou()[one][better], given.threshold())) {
                    kept[one] = 0;
                }
            }
        }
        return kept;
    }

    @Override
    public List<Mistake<Function<Input, int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Let removed detections remove others",
                        "Only a detection that is kept itself may remove another one.",
                        given -> kept(given, (kept, better, iou, threshold) -> iou > threshold)),
                mistake(
                        "Removed at the threshold",
                        "Two boxes whose IoU equals the threshold both stay: only a greater IoU removes.",
                        given -> kept(given, (kept, better, iou, threshold) -> kept[better] == 1 && iou >= threshold)),
                mistake(
                        "Removed boxes far apart",
                        "It's a large IoU that says: the same object.",
                        given -> kept(given, (kept, better, iou, threshold) -> kept[better] == 1 && iou < threshold)),
                mistake(
                        "Compared with the best only",
                        "Each kept detection removes its neighbors, not only the first one.",
                        given -> kept(given, (kept, better, iou, threshold) -> better == 0 && iou > threshold)),
                mistake(
                        "Compared each detection with itself",
                        "A box has IoU 1 with itself. Stop before it.",
                        given -> new int[given.iou().length]),
                mistake("Kept everything", "Detections with a large IoU show the same object.", given -> {
                    int[] kept = new int[given.iou().length];
                    Arrays.fill(kept, 1);
                    return kept;
                }));
    }

    @Override
    public String idea() {
        return "Follow three boxes in a chain: 1 overlaps 2, 2 overlaps 3, but 1 and 3 lie apart. Who stays?";
    }

    @Override
    public String takeaway() {
        return "A detection that is out takes no part any more. So two cells that touch can both be found.";
    }
}
