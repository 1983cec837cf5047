package dev.cella.datasets.medmnist;

import dev.cella.datasets.phantom.Phantom;
import java.util.List;

/**
 * Generates the stand-in of one set: as many samples as the official one up to a limit, in the official proportions.
 * The test split is never small, because a result on twenty images teaches nothing.
 */
final class StandInSet {
    private static final int MOST_IMAGES = 1500;
    private static final int MOST_VOLUMES = 500;
    private static final int LEAST_IMAGES = 150;
    private static final int LEAST_VOLUMES = 80;

    private final MedMnistFacts facts;
    private final Phantom phantom;
    private final long seed;

    StandInSet(MedMnistFacts facts, Phantom phantom, long seed) {
        this.facts = facts;
        this.phantom = phantom;
        this.seed = seed;
    }

    /** Returns the number of train, validation and test samples. */
    static List<Integer> counts(MedMnistFacts facts) {
        var official = facts.counts();
        int most = Math.min(official.total(), facts.dimensions() == 2 ? MOST_IMAGES : MOST_VOLUMES);
        int least = facts.dimensions() == 2 ? LEAST_IMAGES : LEAST_VOLUMES;
        int validation = scaled(official.validation(), official.total(), most, least);
        int test = scaled(official.test(), official.total(), most, least);
        return List.of(most - validation - test, validation, test);
    }

    private static int scaled(int part, int total, int most, int least) {
        return (int) Math.max((long) part * most / total, Math.min(least, part));
    }

    StoredSplit split(String name, int splitIndex) {
        var batch = phantom.batch(seed, splitIndex, counts(facts).get(splitIndex));
        return new StoredSplit(name, batch.labels(), batch.labelWidth(), batch::pixels);
    }
}
