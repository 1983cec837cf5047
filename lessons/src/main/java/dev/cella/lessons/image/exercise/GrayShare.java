package dev.cella.lessons.image.exercise;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.MedMnistFacts;
import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A small investigation: what share of all samples of MedMNIST is gray? Most sets are, but sets differ in size. */
@Answer("double grayShare()")
@Order(lesson = "01", number = 4)
public final class GrayShare extends NumberExercise {

    @Override
    public double answer() {
        return share(1, set -> set.counts().total());
    }

    @Override
    public double tolerance() {
        return 0.001;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Counted sets instead of samples",
                        "One set has a hundred times more samples than another: add up the samples, not the sets.",
                        share(1, set -> 1)),
                mistake("Counted the color images", "Gray has 1 channel, color has 3.", share(3, set -> set.counts()
                        .total())),
                mistake(
                        "Counted the training split only",
                        "counts() has a number for each of the three splits; total() adds them up.",
                        share(1, set -> set.counts().train())),
                mistake("Returned a percentage", "A share lies between 0 and 1.", 100 * answer()),
                mistake(
                        "int / int truncates",
                        "In Java, 3 / 4 is 0: make one of the two a double before you divide.",
                        0));
    }

    @Override
    public String idea() {
        return "Add up two sums over MedMnist.all(): the totals of the sets with one channel, and the totals of"
                + " all sets."
                + " Then divide the one by the other, as doubles.";
    }

    private static double share(int channels, ToDoubleFunction<MedMnistFacts> size) {
        double all = MedMnist.all().stream().mapToDouble(size).sum();
        double some = MedMnist.all().stream()
                .filter(set -> set.channels() == channels)
                .mapToDouble(size)
                .sum();
        return some / all;
    }
}
