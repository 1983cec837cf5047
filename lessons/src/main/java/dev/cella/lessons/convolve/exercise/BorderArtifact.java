package dev.cella.lessons.convolve.exercise;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.ReplicatePadding.padReplicate;
import static dev.cella.lessons.convolve.ReplicatePadding.ring;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** A small investigation: how much brighter is the false edge that zeros make at the border, in a map that finds edges? */
@Order(lesson = "06", number = 4)
public final class BorderArtifact implements FunctionExercise<BorderArtifact.Input, Double> {

    private static final int HEIGHT = 9;
    private static final int WIDTH = 12;

    /**
     * A picture, and a kernel that finds edges.
     *
     * @param picture {@code [H, W]}, from 0 to 1
     * @param kernel {@code [3, 3]}, with weights that add up to 0
     */
    public record Input(INDArray picture, INDArray kernel) {}

    /** A picture that changes slowly, dark or bright, with some noise; the kernel weighs all sides or two of them. */
    @Override
    public Input input(Random random) {
        double level = 0.35 + 0.4 * random.nextDouble();
        double down = random.nextDouble();
        double across = random.nextDouble();
        double[][] picture = new double[HEIGHT][WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture[y][x] = level + 0.15 * Math.sin(down * y + across * x) + 0.1 * random.nextDouble();
            }
        }
        double side = -1 - random.nextInt(3);
        double[][] kernel = {{0, -1, 0}, {side, 2 - 2 * side, side}, {0, -1, 0}};
        return new Input(Nd4j.createFromArray(picture), Nd4j.createFromArray(kernel));
    }

    @Override
    public Double solve(Input given) {
        return mean(size(ring(withZeros(given)))) / mean(size(ring(withRepeats(given))));
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Divided the wrong way round",
                        "The question is how many times as bright the border is with zeros: that number stands above.",
                        given -> 1 / solve(given)),
                mistake(
                        "Let plus and minus cancel",
                        "A border of +1 and −1 is bright, and its mean is 0: take the absolute values first.",
                        given -> mean(ring(withZeros(given))) / mean(ring(withRepeats(given)))),
                mistake(
                        "Averaged over the whole map",
                        "In the middle the two maps are equal and hide the difference: look at the ring alone.",
                        given -> mean(size(withZeros(given))) / mean(size(withRepeats(given)))),
                mistake(
                        "Compared with a map without a frame",
                        "Its ring lies one pixel further in; the other map needs a frame, too: padReplicate(picture, 1).",
                        given -> mean(size(ring(withZeros(given))))
                                / mean(size(ring(convolve(given.picture(), given.kernel())
                                        .map())))),
                mistake(
                        "Compared the brightest pixels",
                        "A single pixel may be chance; the mean of the ring tells of the whole border.",
                        given -> greatest(ring(withZeros(given))) / greatest(ring(withRepeats(given)))),
                mistake(
                        "Subtracted",
                        "How many times as bright is a question for a division.",
                        given -> mean(size(ring(withZeros(given)))) - mean(size(ring(withRepeats(given))))));
    }

    @Override
    public String idea() {
        return "Make two maps of the padded picture, one with each frame. Of each take the ring, of the ring the absolute"
                + " values, of these the mean; then divide.";
    }

    @Override
    public String takeaway() {
        return "To a kernel that finds edges the jump from the picture to a black frame is an edge, and the brighter the"
                + " picture, the stronger.";
    }

    private static INDArray withZeros(Input given) {
        return convolve(pad(given.picture(), 1), given.kernel()).map();
    }

    private static INDArray withRepeats(Input given) {
        return convolve(padReplicate(given.picture(), 1), given.kernel()).map();
    }

    private static INDArray size(INDArray numbers) {
        return Transforms.abs(numbers);
    }

    private static double mean(INDArray numbers) {
        return numbers.meanNumber().doubleValue();
    }

    private static double greatest(INDArray numbers) {
        return numbers.amaxNumber().doubleValue();
    }
}
