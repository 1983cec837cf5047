package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.regularize.DropoutSetting;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Random;
import org.nd4j.linalg.factory.Nd4j;

/** A layer with dropout in training mode that keeps its rate to itself: you can only try it. */
public final class DropBox {
    private static final double[] RATES = {0.2, 0.6, 0.75, 0.1, 0.4, 0.3, 0.8};

    private final double rate;
    private final long seed;

    private DropBox(double rate, long seed) {
        this.rate = rate;
        this.seed = seed;
    }

    /** Returns a box to try; another seed may give another rate. */
    public static DropBox of(long seed) {
        Random random = new Random(seed);
        random.nextLong();
        return of(random, random.nextInt(RATES.length));
    }

    static DropBox of(Random random, int trial) {
        return new DropBox(RATES[trial % RATES.length], random.nextLong());
    }

    /**
     * Returns what the box makes of the outputs of a layer, as in training.
     *
     * @param values one per unit
     * @param batch the number of the batch: each has a mask of its own
     */
    public double[] train(double[] values, int batch) {
        return values.length == 0
                ? values
                : JavaArrays.values(new DropoutSetting(rate, seed + batch).drop(Nd4j.createFromArray(values)));
    }

    double rate() {
        return rate;
    }
}
