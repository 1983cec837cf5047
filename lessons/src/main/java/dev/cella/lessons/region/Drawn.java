package dev.cella.lessons.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A sample of candidates to learn from, because nearly all of them show background. */
final class Drawn {
    private Drawn() {}

    /**
     * Draws candidates: positives as far as they reach and are allowed, then negatives. Every truth gets its turn, so
     * that small objects, which few candidates overlap, are not lost among large ones.
     *
     * @param size of the sample
     * @param positives at most
     * @return their indices, positives first
     */
    static List<Integer> from(Matching matching, int size, int positives, Random random) {
        int[] truths = matching.truths();
        List<Integer> drawn =
                new ArrayList<>(inTurn(shuffled(truths.length, i -> truths[i] >= 0, random), truths).stream()
                        .limit(positives)
                        .toList());
        List<Integer> negatives = shuffled(truths.length, i -> truths[i] == Matching.NEGATIVE, random);
        drawn.addAll(negatives.subList(0, Math.min(size - drawn.size(), negatives.size())));
        return drawn;
    }

    private static List<Integer> shuffled(int candidates, IntPredicate wanted, Random random) {
        List<Integer> all = new ArrayList<>(
                IntStream.range(0, candidates).filter(wanted).boxed().toList());
        Collections.shuffle(all, random);
        return all;
    }

    /** Orders positives so that each truth gives its first one, then each its second one, and so on. */
    private static List<Integer> inTurn(List<Integer> positives, int[] truths) {
        Map<Integer, Integer> given = new HashMap<>();
        Map<Integer, Integer> turn = new HashMap<>();
        positives.forEach(i -> turn.put(i, given.merge(truths[i], 1, Integer::sum)));
        return positives.stream().sorted(Comparator.comparing(turn::get)).toList();
    }
}
