package dev.cella.lessons.check;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * An exercise whose answer is a function. The check calls it with inputs made from a seed, so a fixed result does not pass.
 *
 * @param <I> what the function is given; a record when it is given several things
 * @param <O> what it returns: a number, text, an array of numbers of any depth, or an {@code INDArray}
 */
public non-sealed interface FunctionExercise<I, O> extends Exercise<Function<I, O>> {

    /** Makes one input; the same state of {@code random} must make the same input. Small ones are easier to read. */
    I input(Random random);

    /**
     * Makes the input of one trial. Override it where each kind of input must come up, whatever the seed.
     *
     * @param trial number of the trial, from 0 to {@link #cases()} − 1
     */
    default I input(Random random, int trial) {
        return input(random);
    }

    /** Returns the right result, which is never shown whole. */
    O solve(I input);

    /** Returns the typical mistakes; each must differ from {@link #solve} on at least one input. */
    List<Mistake<Function<I, O>>> mistakes();

    /** Returns how far a number may be off, relative to the larger of 1 and the expected value. */
    default double tolerance() {
        return 1e-5;
    }

    /** Returns the number of inputs that an answer is tried on. */
    default int cases() {
        return 4;
    }

    /** Describes an input in a few words, for the hint that says where; empty if it is too large to read. */
    default String describe(I input) {
        return NestedNumbers.of(input)
                .filter(numbers -> numbers.count() <= 12)
                .map(NestedNumbers::inWords)
                .orElse("");
    }

    /** Writes a mistake; see {@link Mistake}. */
    default Mistake<Function<I, O>> mistake(String name, String why, Function<I, O> attempt) {
        return new Mistake<>(name, why, attempt);
    }

    @Override
    default Verdict examine(Function<I, O> answer, long seed) {
        return new FunctionExaminer<>(this, seed).examine(answer);
    }
}
