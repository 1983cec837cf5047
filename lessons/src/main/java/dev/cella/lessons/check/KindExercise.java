package dev.cella.lessons.check;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A small investigation: which kind of operation does a box hide? You send it inputs of your own until you know.
 *
 * @param <B> the box, which keeps its kind to itself
 * @param <K> the kinds
 */
public abstract class KindExercise<B, K> extends FunctionExercise<B, K> {

    /** Returns all kinds, in the order of {@link #taking}. */
    public abstract List<K> kinds();

    /** Makes a box of a kind. */
    public abstract B box(K kind);

    /** Draws one of some kinds. The first number of a {@code Random} hardly differs from seed to seed, and is not used. */
    public static <K> K anyOf(List<K> kinds, Random random) {
        random.nextLong();
        return kinds.get(random.nextInt(kinds.size()));
    }

    @Override
    public B input(Random random) {
        return box(anyOf(kinds(), random));
    }

    /** Makes a box of each kind once. */
    @Override
    public B input(Random random, int trial) {
        return box(kinds().get(trial));
    }

    @Override
    public int cases() {
        return kinds().size();
    }

    /** Writes a mistake by what it takes each kind for. */
    public Mistake<Function<B, K>> taking(String name, String why, List<K> answers) {
        return mistake(name, why, box -> answers.get(kinds().indexOf(solve(box))));
    }
}
