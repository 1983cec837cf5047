package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;

/** A prediction: the side of a map, with stride, padding and dilation at once. */
@Order(lesson = "07b", number = 1)
public final class MapSide implements NumberExercise {

    private final LayerNumbers layer;

    /** The question of seed 1. */
    public MapSide() {
        this(LayerNumbers.draw(new Random(1)));
    }

    private MapSide(LayerNumbers layer) {
        this.layer = layer;
    }

    /** A question; another seed, other numbers. */
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
        return "How many pixels does the kernel span with its gaps? How many has the padded side? The difference is the way"
                + " that the window can go: how many whole steps does it make, and how many windows are that?";
    }

    @Override
    public String takeaway() {
        return "Span first, then the way to go, then whole steps, then one more: in this order nothing gets lost.";
    }

    /** The question. */
    @Override
    public String toString() {
        return layer.toString();
    }
}
