package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line or two of code: the side of a map from everything that it depends on. */
@Answer("int outputSize(int size, int kernelSize, int stride, int padding, int dilation)")
@Order(lesson = "07b", number = 2)
public final class OutputSize extends FunctionExercise<LayerNumbers, Integer> {

    @Override
    public LayerNumbers input(Random random) {
        return input(random, 0);
    }

    /** A plain layer first, then one whose steps come out even, then some in which every slip shows. */
    @Override
    public LayerNumbers input(Random random, int trial) {
        int kernelSize = 2 + random.nextInt(3);
        return switch (trial) {
            case 0 -> new LayerNumbers(6 + random.nextInt(4), kernelSize, 1, 0, 1);
            case 1 -> LayerNumbers.even(random);
            default -> LayerNumbers.draw(random);
        };
    }

    @Override
    public int cases() {
        return 6;
    }

    @Override
    public Integer solve(LayerNumbers layer) {
        return layer.side();
    }

    @Override
    public List<Mistake<Function<LayerNumbers, Integer>>> mistakes() {
        return Stream.concat(LayerNumbers.SLIPS.stream(), Stream.of(LayerNumbers.NO_PARENTHESES))
                .map(slip -> mistake(slip.name(), slip.why(), (LayerNumbers layer) -> slip.attempt()
                        .applyAsInt(layer)))
                .toList();
    }

    @Override
    public String idea() {
        return "Compute the span of the kernel with its gaps first, then how far the window can move along the"
                + " padded side."
                + " Java's division of whole numbers drops what is left over.";
    }

    @Override
    public String takeaway() {
        return "Every framework computes this number. Now you know where it comes from.";
    }
}
