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
public abstract non-sealed class FunctionExercise<I, O> extends Exercise<Function<I, O>> {

    /** Makes one input; the same state of {@code random} must make the same input. Small ones are easier to read. */
    public abstract I input(Random random);

    /**
     * Makes the input of one trial. Override it where each kind of input must come up, whatever the seed.
     *
     * @param trial number of the trial, from 0 to {@link #cases()} − 1
     */
    public I input(Random random, int trial) {
        return input(random);
    }

    /** Returns the right result. A hint shows it for one of the inputs at most. */
    public abstract O solve(I input);

    /** Returns the typical mistakes; each must differ from {@link #solve} on at least one input. */
    public abstract List<Mistake<Function<I, O>>> mistakes();

    /** Returns how far a number may be off, relative to the larger of 1 and the expected value. */
    public double tolerance() {
        return 1e-5;
    }

    /** Returns the number of inputs that an answer is tried on. */
    public int cases() {
        return 4;
    }

    /**
     * Returns the part of the exercise that a trial belongs to: each part that an answer solves earns an equal share of the points,
     * see {@link Exercises#points}. By default, an exercise is one part.
     */
    public String part(int trial) {
        return "";
    }

    /**
     * Says in its own words what is wrong with a result; empty to leave that to the check.
     *
     * @param given a wrong result, not null
     */
    public String whatIsWrong(I input, O given) {
        return "";
    }

    /**
     * Draws other inputs for this exercise, from the next check on: {@code check(new MinMax().otherInputs(), …)}. Without it
     * the inputs stay the same until the exercise is solved.
     *
     * @return this exercise
     */
    public FunctionExercise<I, O> otherInputs() {
        Checker.ofKernel().drawOthers(this);
        return this;
    }

    /** Writes a mistake; see {@link Mistake}. */
    public Mistake<Function<I, O>> mistake(String name, String why, Function<I, O> attempt) {
        return new Mistake<>(name, why, attempt);
    }

    @Override
    public Verdict examine(Function<I, O> answer, long seed) {
        return new FunctionExaminer<>(this, seed).examine(answer);
    }
}
