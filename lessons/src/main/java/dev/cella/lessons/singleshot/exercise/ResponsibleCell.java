package dev.cella.lessons.singleshot.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the cell of a YOLO grid that is responsible for a box. */
@Order(lesson = "24", number = 1)
@Answer("int[] responsibleCell(double[] box, int stride)")
public final class ResponsibleCell extends FunctionExercise<ResponsibleCell.Input, int[]> {

    /**
     * A box and a grid.
     *
     * @param box top, left, bottom, right, in pixels
     * @param stride side of a cell
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] box, int stride) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Boxes that are larger than a cell, none of them square, with centers in either half of a cell. */
    @Override
    public Input input(Random random, int trial) {
        int stride = trial % 2 == 0 ? 8 : 16;
        double centerY = stride * (2 + random.nextInt(3)) + (trial < 2 ? 0.75 : 0.25) * stride;
        double centerX = stride * (6 + random.nextInt(3)) + (trial % 2 == 0 ? 0.875 : 0.125) * stride;
        double height = 18 + 2 * random.nextInt(4);
        double width = 30 + 2 * random.nextInt(4);
        double[] box = {centerY - height / 2, centerX - width / 2, centerY + height / 2, centerX + width / 2};
        return new Input(box, stride);
    }

    @Override
    public int[] solve(Input given) {
        return cell(given, (given.box()[0] + given.box()[2]) / 2, (given.box()[1] + given.box()[3]) / 2);
    }

    private static int[] cell(Input given, double y, double x) {
        return new int[] {(int) (y / given.stride()), (int) (x / given.stride())};
    }

    @Override
    public List<Mistake<Function<Input, int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Took the upper left corner",
                        "The cell of the box's center is responsible, and this is the cell of its corner.",
                        given -> cell(given, given.box()[0], given.box()[1])),
                mistake("Exchanged row and column", "The row comes first.", given -> {
                    int[] cell = solve(given);
                    return new int[] {cell[1], cell[0]};
                }),
                mistake(
                        "Rounded",
                        "A center at 0.9 cells still lies in cell 0. Round down: (int) does that.",
                        given -> new int[] {
                            (int) Math.round((given.box()[0] + given.box()[2]) / 2 / given.stride()),
                            (int) Math.round((given.box()[1] + given.box()[3]) / 2 / given.stride())
                        }),
                mistake(
                        "Took half the size for the center",
                        "(bottom − top) / 2 is half the height. The center is (top + bottom) / 2.",
                        given -> cell(
                                given, (given.box()[2] - given.box()[0]) / 2, (given.box()[3] - given.box()[1]) / 2)),
                mistake(
                        "Forgot to divide by the stride",
                        "This is the center in pixels. How many cells is that?",
                        given -> new int[] {
                            (int) ((given.box()[0] + given.box()[2]) / 2), (int) ((given.box()[1] + given.box()[3]) / 2)
                        }));
    }

    @Override
    public String idea() {
        return "Where is the center, in pixels? And how many whole cells lie before it?";
    }

    @Override
    public String takeaway() {
        return "One cell answers for the whole object, however far the box reaches beyond it.";
    }
}
