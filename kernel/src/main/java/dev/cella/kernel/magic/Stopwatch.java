package dev.cella.kernel.magic;

import dev.cella.kernel.display.Cell;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures code of cells for {@code %timeit}; public because the compiled code calls it.
 *
 * <p>The code is compiled once, into a loop. The loop count grows until the loop lasts 0.2 s, which also gives the
 * just-in-time compiler time to work; then the loop is measured several times.
 */
public final class Stopwatch {
    /** Is less than a processor needs for a single step. */
    private static final double LEAST_NANOS = 0.1;

    private static final double ENOUGH_NANOS = 0.2e9;
    private static final long MOST_LOOPS = 1_000_000_000;

    // Never written. Volatile, so that the compiler must read them and compute the value to compare them with.
    private static volatile long oneLong = 1;
    private static volatile long otherLong = 2;
    private static volatile Object nobody = new Object();

    private Stopwatch() {}

    /** The measured code in a loop. */
    @FunctionalInterface
    public interface Loop {
        /**
         * Runs the code {@code times} times.
         *
         * @return the number of runs
         */
        long run(long times) throws Throwable;
    }

    /**
     * Measures and prints the result.
     *
     * @param runs how often to measure, at least 1
     * @param loops how often the code runs in each; 0 to determine it
     */
    public static void timeit(int runs, long loops, Loop loop) throws Throwable {
        long times = loops > 0 ? loops : enough(loop);
        double[] perLoop = new double[runs];
        for (int i = 0; i < runs; i++) {
            perLoop[i] = nanos(loop, times) / times;
        }
        Cell.current().print(report(perLoop, times) + "\n");
    }

    /** Uses a value, so that the compiler cannot drop the code that computes it. */
    public static void keep(long value) {
        if (value == oneLong && value == otherLong) {
            throw new AssertionError("a number is two numbers");
        }
    }

    /** Uses a value, so that the compiler cannot drop the code that computes it. */
    public static void keep(double value) {
        keep(Double.doubleToRawLongBits(value));
    }

    /** Uses a value, so that the compiler cannot drop the code that computes it. */
    public static void keep(boolean value) {
        keep(value ? 1L : 0L);
    }

    /** Uses a value, so that the compiler cannot drop the code that computes it. */
    public static void keep(Object value) {
        if (value == nobody) {
            throw new AssertionError("a private object is known elsewhere");
        }
    }

    /** Returns mean and standard deviation in IPython's format. */
    static String report(double[] nanosPerLoop, long loops) {
        int runs = nanosPerLoop.length;
        double mean = Arrays.stream(nanosPerLoop).average().orElse(0);
        double variance = Arrays.stream(nanosPerLoop)
                .map(nanos -> (nanos - mean) * (nanos - mean))
                .average()
                .orElse(0);
        String removed = mean < LEAST_NANOS
                ? "\nno code is that fast: the JVM skipped it, because nothing uses its result;"
                        + "\nput it into a method that returns the value, and time the call without a semicolon"
                : "";
        return String.format(
                Locale.ROOT,
                "%s ± %s per loop (mean ± std. dev. of %d run%s, %,d loop%s each)%s",
                Durations.text(mean),
                Durations.text(Math.sqrt(variance)),
                runs,
                runs == 1 ? "" : "s",
                loops,
                loops == 1 ? "" : "s",
                removed);
    }

    private static long enough(Loop loop) throws Throwable {
        long times = 1;
        while (times < MOST_LOOPS && !isEnough(loop, times)) {
            times *= 10;
        }
        return times;
    }

    /** Tries the first sufficient loop count twice, because the first time may include compiling the loop. */
    private static boolean isEnough(Loop loop, long times) throws Throwable {
        double nanos = nanos(loop, times);
        return nanos >= 10 * ENOUGH_NANOS || (nanos >= ENOUGH_NANOS && nanos(loop, times) >= ENOUGH_NANOS);
    }

    private static double nanos(Loop loop, long times) throws Throwable {
        long start = System.nanoTime();
        long ran = loop.run(times);
        long nanos = System.nanoTime() - start;
        if (ran != times) {
            throw new IllegalStateException("the code left its loop after " + ran + " of " + times
                    + " iterations, so it cannot be measured; remove its own break or return");
        }
        return nanos;
    }
}
