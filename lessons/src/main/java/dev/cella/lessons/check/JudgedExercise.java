package dev.cella.lessons.check;

import java.util.Random;

/**
 * An exercise with many right answers, each judged by what becomes of it: the check trains a net with the answer, say, and puts
 * what it finds into words. The words name the seed, so that a fixed text does not pass; see {@link #withSeed}.
 */
public abstract class JudgedExercise extends FunctionExercise<Long, String> {

    /** Draws the seed of nets and images, from 1 to 1000. */
    @Override
    public Long input(Random random) {
        return 1L + random.nextInt(1000);
    }

    /** Returns 1: an answer is judged once, since that may train a net. */
    @Override
    public int cases() {
        return 1;
    }

    /** Says what was found, as a sentence. */
    @Override
    public String whatIsWrong(Long seed, String given) {
        return given.isEmpty() ? "" : Character.toUpperCase(given.charAt(0)) + given.substring(1) + ".";
    }

    /** Writes what was found: {@code with seed 5, the net learns}. */
    public static String withSeed(long seed, String finding) {
        return "with seed " + seed + ", " + finding;
    }
}
