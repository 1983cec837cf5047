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
public interface KindExercise<B, K> extends FunctionExercise<B, K> {

    /** Returns all kinds, in the order of {@link #taking}. */
    List<K> kinds();

    /** Makes a box of a kind. */
    B box(K kind);

    /** Draws one of some kinds. The first number of a {@code Random} hardly differs from seed to seed, and is not used. */
    static <K> K anyOf(List<K> kinds, Random random) {
        random.nextLong();
        return kinds.get(random.nextInt(kinds.size()));
    }

    @Override
    default B input(Random random) {
        return box(anyOf(kinds(), random));
    }

    /** Makes a box of each kind once. */
    @Override
    default B input(Random random, int trial) {
        return box(kinds().get(trial));
    }

    @Override
    default int cases() {
        return kinds().size();
    }

    /** Writes a mistake by what it takes each kind for. */
    default Mistake<Function<B, K>> taking(String name, String why, List<K> answers) {
        return mistake(name, why, box -> answers.get(kinds().indexOf(solve(box))));
    }
}
