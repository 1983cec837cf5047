package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A line or two of code: the side of a map from all that it depends on. */
@Order(lesson = "07b", number = 2)
public final class OutputSize implements FunctionExercise<LayerNumbers, Integer> {

    @Override
    public LayerNumbers input(Random random) {
        return LayerNumbers.draw(random);
    }

    @Override
    public Integer solve(LayerNumbers layer) {
        return layer.side();
    }

    @Override
    public String describe(LayerNumbers layer) {
        return layer.toString();
    }

    @Override
    public List<Mistake<Function<LayerNumbers, Integer>>> mistakes() {
        return LayerNumbers.SLIPS.stream()
                .map(slip -> mistake(slip.name(), slip.why(), (LayerNumbers layer) -> slip.attempt()
                        .applyAsInt(layer)))
                .toList();
    }

    @Override
    public String idea() {
        return "First the span of the kernel with its gaps, then how far the window can go on the padded side. Java's"
                + " division of whole numbers already drops what is left over.";
    }

    @Override
    public String takeaway() {
        return "Every framework computes this number; now you can tell why it is what it is.";
    }
}
