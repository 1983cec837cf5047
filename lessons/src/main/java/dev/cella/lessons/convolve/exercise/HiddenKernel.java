package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find the nine weights of a filter by sending it images of your own. */
@Answer("double[][] hiddenKernel(BlackBox box)")
@Order(lesson = "05", number = 4)
public final class HiddenKernel extends FunctionExercise<BlackBox, double[][]> {

    @Override
    public BlackBox input(Random random) {
        return BlackBox.of(random);
    }

    @Override
    public double[][] solve(BlackBox box) {
        return box.kernel();
    }

    @Override
    public List<Mistake<Function<BlackBox, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Did not rotate the answer to a single bright pixel",
                        "In the first window, the bright pixel lies under the last weight, so the kernel comes out"
                                + " rotated by 180°: rotate it back.",
                        box -> Grids.rotate180(box.kernel())),
                mistake(
                        "Flipped left and right only",
                        "The answer to a single bright pixel is rotated by 180°: top and bottom are swapped, too.",
                        box -> Grids.upsideDown(box.kernel())),
                mistake(
                        "Flipped top and bottom only",
                        "The answer to a single bright pixel is rotated by 180°: left and right are swapped, too.",
                        box -> Grids.mirrored(box.kernel())),
                mistake(
                        "Swapped rows and columns",
                        "The first index is the row, in the kernel as in the image.",
                        box -> Grids.transposed(box.kernel())),
                mistake(
                        "Sent an image that is bright everywhere",
                        "Every window then gives the same number, the sum of all weights: you cannot tell the"
                                + " weights apart.",
                        box -> Grids.slide(Grids.ones(5, 5), box.kernel())),
                mistake(
                        "Sent a bright pixel that is not in the middle",
                        "In an image of 5 × 5, only the middle pixel comes under each of the nine weights.",
                        box -> cornered(box)));
    }

    @Override
    public String idea() {
        return "Send an image in which all pixels but one are 0. Each window then gives a single weight. Which one"
                + " it is depends"
                + " on where the bright pixel lies in that window.";
    }

    @Override
    public String takeaway() {
        return "What a filter makes of one bright pixel is its impulse response. It says everything about a linear"
                + " filter.";
    }

    private static double[][] cornered(BlackBox box) {
        double[][] picture = new double[5][5];
        picture[0][0] = 1;
        return box.filter(picture);
    }
}
