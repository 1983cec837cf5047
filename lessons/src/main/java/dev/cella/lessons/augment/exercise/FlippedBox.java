package dev.cella.lessons.augment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** One line of code: where does a box go when its image is flipped? */
@Answer("double[] flippedBox(double top, double left, double bottom, double right, int width)")
@Order(lesson = "14", number = 2)
public final class FlippedBox extends FunctionExercise<FlippedBox.Input, double[]> {

    /**
     * A box by its edges, and the image that it lies in.
     *
     * @param top upper edge
     * @param left left edge
     * @param bottom lower edge
     * @param right right edge
     * @param width columns of the image
     */
    public record Input(double top, double left, double bottom, double right, int width) {}

    /** Boxes that do not lie in the middle. */
    @Override
    public Input input(Random random) {
        int top = 1 + random.nextInt(8);
        int left = 1 + random.nextInt(5);
        int wide = 4 + random.nextInt(6);
        return new Input(top, left, top + 3 + random.nextInt(6), left + wide, 24 + random.nextInt(8));
    }

    @Override
    public double[] solve(Input box) {
        return new double[] {box.top(), box.width() - box.right(), box.bottom(), box.width() - box.left()};
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Left the box inside out",
                        "The old right edge becomes the new left one. Otherwise left is larger than right, and the"
                                + " width of the box is negative.",
                        box -> new double[] {
                            box.top(), box.width() - box.left(), box.bottom(), box.width() - box.right()
                        }),
                mistake(
                        "Subtracted from the last column",
                        "That's right for pixels, which are numbered from 0 to width − 1. But edges lie between"
                                + " pixels, and are numbered from 0 to width.",
                        box -> new double[] {
                            box.top(), box.width() - 1 - box.right(), box.bottom(), box.width() - 1 - box.left()
                        }),
                mistake(
                        "Left the box where it was",
                        "The object has moved to the other side. Its box has to follow.",
                        box -> new double[] {box.top(), box.left(), box.bottom(), box.right()}),
                mistake("Moved the rows", "A horizontal flip leaves every row where it is.", box ->
                        new double[] {box.width() - box.bottom(), box.left(), box.width() - box.top(), box.right()}),
                mistake("Gave another order", "Return top, left, bottom, right, in this order.", box ->
                        new double[] {box.width() - box.right(), box.top(), box.width() - box.left(), box.bottom()}));
    }

    @Override
    public String idea() {
        return "Draw an image of 10 columns with a box from 1 to 4. After the flip, how far is its right edge from the"
                + " right border?";
    }

    @Override
    public String takeaway() {
        return "Labels that say where something is must move with the image, or the net learns from wrong answers.";
    }
}
