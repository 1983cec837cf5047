package dev.cella.lessons.handmade.exercise;

import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.check.SentImage;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.factory.Nd4j;

/** One of four filters of 3 × 3 that doesn't say which: you can only try it. */
public final class FilterBox {
    static final List<FilterName> NAMES = List.of(FilterName.values());

    private final FilterName name;

    FilterBox(FilterName name) {
        this.name = name;
    }

    /** Returns a box to try; another seed may give another filter. */
    public static FilterBox of(long seed) {
        return new FilterBox(KindExercise.anyOf(NAMES, new Random(seed)));
    }

    /**
     * Returns what the filter makes of an image, {@code [H][W] -> [H − 2][W − 2]}.
     *
     * @throws IllegalArgumentException if the image is smaller than 3 × 3 or its rows have different lengths
     */
    public double[][] filter(double[][] image) {
        SentImage.require(image, 3, "kernel", "new double[3][3]");
        return JavaArrays.matrix(name.filter().answer(Nd4j.createFromArray(image)));
    }

    FilterName name() {
        return name;
    }
}
