package dev.cella.lessons.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A sample of candidates to learn from, because nearly all of them show background. */
final class Drawn {
    private Drawn() {}

    /**
     * Draws candidates: positives as far as they reach and are allowed, then negatives.
     *
     * @param size of the sample
     * @param positives at most
     * @return their indices, positives first
     */
    static List<Integer> from(Matching matching, int size, int positives, Random random) {
        List<Integer> drawn = new ArrayList<>(some(matching, true, positives, random));
        drawn.addAll(some(matching, false, size - drawn.size(), random));
        return drawn;
    }

    private static List<Integer> some(Matching matching, boolean positive, int most, Random random) {
        int[] truths = matching.truths();
        List<Integer> all = new ArrayList<>(IntStream.range(0, truths.length)
                .filter(i -> positive ? truths[i] >= 0 : truths[i] == Matching.NEGATIVE)
                .boxed()
                .toList());
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(most, all.size()));
    }
}
