package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.check.SentImage;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.factory.Nd4j;

/** A pooling with windows of 2 × 2, side by side, that keeps its kind to itself: you can only try it. */
public final class PoolBox {
    static final List<Pool> KINDS = List.of(Pool.values());

    private final Pool kind;

    PoolBox(Pool kind) {
        this.kind = kind;
    }

    /** Returns a box to try; another seed may give another kind. */
    public static PoolBox of(long seed) {
        return new PoolBox(KindExercise.anyOf(KINDS, new Random(seed)));
    }

    /**
     * Returns what the box makes of an image, {@code [H][W] -> [H / 2][W / 2]}.
     *
     * @throws IllegalArgumentException if the image is smaller than 2 × 2 or its rows have different lengths
     */
    public double[][] pool(double[][] image) {
        SentImage.require(image, 2, "window", "new double[2][2]");
        return JavaArrays.matrix(
                new PoolingSetting(kind, 2, 2).pool(Nd4j.createFromArray(image)).map());
    }

    Pool kind() {
        return kind;
    }
}
