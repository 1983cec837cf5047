package dev.cella.lessons.detect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** A few lines of code: the recall of proposals. */
@Order(lesson = "22", number = 5)
@Answer("double coveredShare(double[][] iou, double threshold)")
public final class CoveredShare extends FunctionExercise<CoveredShare.Input, Double> {

    /**
     * How well proposals cover true boxes.
     *
     * @param iou {@code [truths][proposals]}
     * @param threshold smallest IoU that counts
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] iou, double threshold) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Truths with two good proposals, with one at the threshold, and with none. */
    @Override
    public Input input(Random random, int trial) {
        int truths = 4 + trial;
        int proposals = 6 + trial;
        double threshold = trial % 2 == 0 ? 0.5 : 0.75;
        double[][] iou = new double[truths][proposals];
        for (double[] row : iou) {
            Arrays.setAll(row, i -> random.nextInt(12) / 32.0);
        }
        iou[0][1] = 0.875;
        iou[0][3] = 0.9375;
        iou[1][proposals - 1] = threshold;
        iou[2][0] = trial < 2 ? 0.8125 : threshold - 0.0625;
        return new Input(iou, threshold);
    }

    @Override
    public Double solve(Input given) {
        return (double) best(given).filter(iou -> iou >= given.threshold()).count() / given.iou().length;
    }

    private static DoubleStream best(Input given) {
        return Arrays.stream(given.iou())
                .mapToDouble(row -> Arrays.stream(row).max().orElse(0));
    }

    private static double pairs(Input given) {
        return Arrays.stream(given.iou())
                .flatMapToDouble(Arrays::stream)
                .filter(iou -> iou >= given.threshold())
                .count();
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Counted good proposals",
                        "A true box that two proposals cover counts once.",
                        given -> pairs(given) / given.iou().length),
                mistake(
                        "Divided by the number of proposals",
                        "Recall is a share of the true boxes: divide by the number of rows.",
                        given -> pairs(given) / given.iou()[0].length),
                mistake(
                        "Divided by the number of proposals",
                        "Recall is a share of the true boxes: divide by the number of rows.",
                        given -> (double) best(given)
                                        .filter(iou -> iou >= given.threshold())
                                        .count()
                                / given.iou()[0].length),
                mistake(
                        "Left out the threshold itself",
                        "An IoU equal to the threshold counts.",
                        given -> (double) best(given)
                                        .filter(iou -> iou > given.threshold())
                                        .count()
                                / given.iou().length),
                mistake(
                        "Averaged the best IoUs",
                        "Count the true boxes whose best IoU reaches the threshold.",
                        given -> best(given).average().orElse(0)),
                mistake("Returned a count", "Divide by the number of true boxes.", given -> (double)
                        best(given).filter(iou -> iou >= given.threshold()).count()),
                mistake(
                        "Looked at the first proposal only",
                        "Any proposal may cover a true box: look at the whole row.",
                        given -> (double) Arrays.stream(given.iou())
                                        .filter(row -> row[0] >= given.threshold())
                                        .count()
                                / given.iou().length));
    }

    @Override
    public String idea() {
        return "For each true box, find the best IoU in its row. In how many rows is it large enough?";
    }

    @Override
    public String takeaway() {
        return "The recall of the proposals is a ceiling. Only a net that moves its boxes can lift it a little.";
    }
}
