package dev.cella.lessons.check;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How checks behave in this kernel: as practice, or for marks. It is read once, when the kernel starts, so no cell can change it.
 *
 * @param isOn whether checks throw if an answer is wrong or missing, and print nothing otherwise
 * @param seed makes the inputs of graded checks; at home, students see others
 * @param limit how long one graded check may take
 */
record Grading(boolean isOn, long seed, Duration limit) {
    private static final long USUAL_SEED = 20_231;
    private static final int USUAL_SECONDS = 20;
    private static final Set<String> NO = Set.of("", "0", "false", "no", "off");

    /** The grading of this kernel. */
    static final Grading OF_KERNEL = of(System.getenv());

    /**
     * Reads the environment: {@code NBGRADER_EXECUTION}, which nbgrader sets when it grades or validates, or {@code
     * CELLA_GRADING} turns grading on; {@code CELLA_GRADING_SEED} is any text, {@code CELLA_GRADING_SECONDS} a number.
     *
     * @throws IllegalArgumentException if the seconds are no number of at least 1
     */
    static Grading of(Map<String, String> environment) {
        boolean isOn = isYes(environment.getOrDefault("NBGRADER_EXECUTION", ""))
                || isYes(environment.getOrDefault("CELLA_GRADING", ""));
        String seed = environment.getOrDefault("CELLA_GRADING_SEED", "");
        return new Grading(
                isOn,
                seed.isBlank() ? USUAL_SEED : seed.strip().hashCode(),
                Duration.ofSeconds(seconds(environment.getOrDefault("CELLA_GRADING_SECONDS", ""))));
    }

    /** Whatever isn't a no is a yes: a typing error must not give everybody full marks. */
    private static boolean isYes(String value) {
        return !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static int seconds(String text) {
        if (text.isBlank()) {
            return USUAL_SECONDS;
        }
        try {
            int seconds = Integer.parseInt(text.strip());
            if (seconds >= 1) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says so
        }
        throw new IllegalArgumentException("CELLA_GRADING_SECONDS is \"" + text
                + "\", which is not a time limit (must be a whole number of seconds, at least 1); try 20");
    }

    /** Returns what makes the inputs of an exercise. */
    long seed(Exercise<?> exercise) {
        return 1_000_003L * seed + exercise.name().hashCode();
    }
}
