package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: find the nine weights of a filter by sending it pictures of one's own. */
@Order(lesson = "05", number = 4)
public final class HiddenKernel implements FunctionExercise<BlackBox, double[][]> {

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
                        "Read the answer to a single bright pixel without turning it",
                        "The first window has the pixel under its last weight: the kernel comes out turned by half a turn.",
                        box -> Grids.rotate180(box.kernel())),
                mistake(
                        "Mirrored left and right only",
                        "The answer to a single bright pixel is turned: top and bottom are exchanged, too.",
                        box -> Grids.upsideDown(box.kernel())),
                mistake(
                        "Mirrored top and bottom only",
                        "The answer to a single bright pixel is turned: left and right are exchanged, too.",
                        box -> Grids.mirrored(box.kernel())),
                mistake(
                        "Exchanged rows and columns",
                        "The first index is the row, in the kernel as in the picture.",
                        box -> Grids.transposed(box.kernel())),
                mistake(
                        "Sent a picture that is bright everywhere",
                        "Every window then gives the same number, the sum of all weights: they cannot be told apart.",
                        box -> Grids.slide(Grids.ones(5, 5), box.kernel())),
                mistake(
                        "Sent a bright pixel that is not in the middle",
                        "In a picture of 5 × 5 only the middle pixel comes under each of the nine weights.",
                        box -> cornered(box)));
    }

    @Override
    public String idea() {
        return "Send a picture in which all but one pixel is 0. Each window then tells one weight alone: which one, depends on"
                + " where the bright pixel lies in that window.";
    }

    @Override
    public String takeaway() {
        return "What a filter makes of one bright pixel is its impulse response; it tells all about a linear filter.";
    }

    private static double[][] cornered(BlackBox box) {
        double[][] picture = new double[5][5];
        picture[0][0] = 1;
        return box.filter(picture);
    }
}
