package dev.cella.lessons.convolve.exercise;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.convolve.ReplicatePadding.padReplicate;
import static dev.cella.lessons.convolve.ReplicatePadding.ring;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** A small investigation: how many times as bright is the false edge that zero padding makes at the border of a map of edges? */
@Answer("double borderArtifact(INDArray picture, INDArray kernel)")
@Order(lesson = "06", number = 4)
public final class BorderArtifact extends FunctionExercise<BorderArtifact.Input, Double> {

    /** Height and width of the image in each trial. */
    private static final int[][] SIZES = {{5, 7}, {9, 12}, {8, 6}, {4, 4}};

    /**
     * An image, and a kernel that finds edges.
     *
     * @param picture {@code [H, W]}, from 0 to 1
     * @param kernel {@code [3, 3]}, with weights that add up to 0
     */
    public record Input(INDArray picture, INDArray kernel) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** A slowly changing image, dark or bright, with some noise; the kernel gives all sides the same weight, or not. */
    @Override
    public Input input(Random random, int trial) {
        double level = 0.35 + 0.4 * random.nextDouble();
        double down = random.nextDouble();
        double across = random.nextDouble();
        double[][] picture = new double[SIZES[trial][0]][SIZES[trial][1]];
        for (int y = 0; y < picture.length; y++) {
            for (int x = 0; x < picture[0].length; x++) {
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
                        "Divided the wrong way around",
                        "The question is how many times as bright the border is with zeros, so that brightness is"
                                + " the dividend.",
                        given -> 1 / solve(given)),
                mistake(
                        "Let plus and minus cancel",
                        "A border of +1 and −1 is bright, but its mean is 0: take the absolute values first.",
                        given -> mean(ring(withZeros(given))) / mean(ring(withRepeats(given)))),
                mistake(
                        "Averaged over the whole map",
                        "In the middle, the two maps are equal and hide the difference: use the ring alone.",
                        given -> mean(size(withZeros(given))) / mean(size(withRepeats(given)))),
                mistake(
                        "Compared with a map without padding",
                        "Its ring lies one pixel further in. The other map needs padding, too:"
                                + " padReplicate(picture, 1).",
                        given -> mean(size(ring(withZeros(given))))
                                / mean(size(ring(convolve(given.picture(), given.kernel())
                                        .map())))),
                mistake(
                        "Compared the brightest pixels",
                        "A single pixel may be chance. The mean of the ring describes the whole border.",
                        given -> greatest(ring(withZeros(given))) / greatest(ring(withRepeats(given)))),
                mistake(
                        "Subtracted",
                        "\"How many times as bright\" asks for a division.",
                        given -> mean(size(ring(withZeros(given)))) - mean(size(ring(withRepeats(given))))));
    }

    @Override
    public String idea() {
        return "Pad the image in both ways and make a map of each. From each map take the ring, then the absolute"
                + " values, then"
                + " their mean. Divide at the end.";
    }

    @Override
    public String takeaway() {
        return "For a kernel that finds edges, the jump from the image to the zeros is an edge. The brighter the"
                + " image, the"
                + " stronger the edge.";
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
