package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;

/** A prediction: the side of a map, with stride, padding and dilation at once. */
@Answer("int mapSide()")
@Order(lesson = "07b", number = 1)
public final class MapSide extends NumberExercise {

    private final LayerNumbers layer;

    /** Makes the question of seed 1. */
    public MapSide() {
        this(LayerNumbers.draw(new Random(1)));
    }

    private MapSide(LayerNumbers layer) {
        this.layer = layer;
    }

    /** Returns a question; another seed gives other numbers. */
    public static MapSide of(long seed) {
        return new MapSide(LayerNumbers.draw(new Random(seed)));
    }

    @Override
    public double answer() {
        return layer.side();
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return LayerNumbers.SLIPS.stream()
                .map(slip -> mistake(slip.name(), slip.why(), slip.attempt().applyAsInt(layer)))
                .toList();
    }

    @Override
    public String idea() {
        return "How many pixels does the kernel span with its gaps, and how long is the padded side? The window"
                + " can move by the"
                + " difference. How many whole steps are that, and how many windows?";
    }

    @Override
    public String takeaway() {
        return "Span first, then the distance to move, then whole steps, then one more: in this order you forget"
                + " nothing.";
    }

    /** Returns the question in words. */
    @Override
    public String toString() {
        return layer.toString();
    }
}
