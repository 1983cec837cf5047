package dev.cella.lessons.check;

import dev.cella.lessons.check.trial.Inputs;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes tests of an answer in plain Java, which need nothing of the course: an instructor hides them in an assignment.
 *
 * <pre>{@code
 * System.out.println(HiddenTests.of(new MaxPooling(), "given -> maxPooling(given.map(), given.size())", 7));
 * }</pre>
 */
public final class HiddenTests {
    private static final Pattern LAMBDA = Pattern.compile("(?s)\\s*(\\w+|\\(\\))\\s*->\\s*(.*)");

    /** The name of the method that compares results, and its head. */
    static final String NAME_OF_SAME = "hiddenSame";

    static final String HEAD_OF_SAME =
            "boolean hiddenSame(java.lang.Object given, java.lang.Object wanted, double tolerance) {\n";

    /** Compares numbers, texts, and arrays of them. It uses full names, which no cell can replace under grading. */
    private static final String SAME = HEAD_OF_SAME + """
                if (wanted.getClass().isArray()) {
                    int length = java.lang.reflect.Array.getLength(wanted);
                    boolean same = given != null && given.getClass().isArray() && java.lang.reflect.Array.getLength(given) == length;
                    for (int i = 0; same && i < length; i++) {
                        same = hiddenSame(
                                java.lang.reflect.Array.get(given, i), java.lang.reflect.Array.get(wanted, i), tolerance);
                    }
                    return same;
                }
                if (wanted instanceof java.lang.Number right) {
                    return given instanceof java.lang.Number number
                            && java.lang.Math.abs(number.doubleValue() - right.doubleValue())
                                    <= tolerance * java.lang.Math.max(1, java.lang.Math.abs(right.doubleValue()));
                }
                return given != null && given.toString().strip().equalsIgnoreCase(wanted.toString());
            }
            """;

    private HiddenTests() {}

    /**
     * Writes the tests.
     *
     * @param answer how the check calls the answer, such as {@code given -> maxPooling(given.map(), given.size())}
     * @param seed makes the inputs
     * @return Java for a cell; empty if inputs or results cannot be written as Java, such as boxes and nets
     */
    public static String of(Exercise<?> exercise, String answer, long seed) {
        Matcher lambda = LAMBDA.matcher(answer);
        if (!lambda.matches() || exercise instanceof JudgedExercise) {
            return "";
        }
        List<String> calls = new ArrayList<>();
        List<Optional<String>> wanted = new ArrayList<>();
        double tolerance = tolerance(exercise);
        if (exercise instanceof FunctionExercise<?, ?> function) {
            for (int number = 0; number < function.cases(); number++) {
                addCase(function, lambda, new Random(31 * seed + number), number, calls, wanted);
            }
        } else {
            calls.add(lambda.group(2));
            wanted.add(literal(
                    exercise instanceof NumberExercise number
                            ? number.answer()
                            : ((ChoiceExercise) exercise).answer()));
        }
        boolean writable = !calls.contains("") && wanted.stream().allMatch(Optional::isPresent);
        return writable
                ? SAME
                        + IntStream.range(0, calls.size())
                                .mapToObj(i -> test(calls.get(i), wanted.get(i).orElseThrow(), tolerance))
                                .collect(Collectors.joining())
                : "";
    }

    private static double tolerance(Exercise<?> exercise) {
        return exercise instanceof FunctionExercise<?, ?> function
                ? function.tolerance()
                : exercise instanceof NumberExercise number ? number.tolerance() : 0;
    }

    private static <I, O> void addCase(
            FunctionExercise<I, O> exercise,
            Matcher lambda,
            Random random,
            int trial,
            List<String> calls,
            List<Optional<String>> wanted) {
        random.nextLong();
        I input = exercise.input(random, trial);
        calls.add(call(lambda.group(1), lambda.group(2), input).orElse(""));
        wanted.add(literal(exercise.solve(input)));
    }

    /** Writes the call with the parts of an input in place of their names. */
    private static Optional<String> call(String parameter, String body, Object input) {
        Map<String, Optional<String>> parts = new LinkedHashMap<>();
        if (input instanceof Record) {
            Inputs.parts(input).forEach((name, value) -> parts.put(parameter + "." + name + "()", literal(value)));
        } else {
            parts.put(parameter, literal(input));
        }
        String call = body;
        for (Map.Entry<String, Optional<String>> part : parts.entrySet()) {
            Pattern name =
                    Pattern.compile("\\b" + Pattern.quote(part.getKey()) + (input instanceof Record ? "" : "\\b"));
            if (name.matcher(call).find()) {
                if (part.getValue().isEmpty()) {
                    return Optional.empty();
                }
                call = name.matcher(call)
                        .replaceAll(Matcher.quoteReplacement(part.getValue().get()));
            }
        }
        return Pattern.compile("\\b" + parameter + "\\b").matcher(call).find() ? Optional.empty() : Optional.of(call);
    }

    /** Throws what names neither the input nor the result: feedback must not give them away. */
    private static String test(String call, String wanted, double tolerance) {
        return "if (!hiddenSame(" + call + ", " + wanted + ", " + tolerance + ")) {\n"
                + "    throw new java.lang.AssertionError(\"a hidden test failed\");\n}\n";
    }

    /** Returns how Java writes a value; empty if it is no number, truth value, text, enum constant, or array of these. */
    private static Optional<String> literal(Object value) {
        if (value instanceof Enum<?> constant) {
            return Optional.of(constant.getDeclaringClass().getCanonicalName() + "." + constant.name());
        } else if (value instanceof String text) {
            return Optional.of(
                    "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"");
        } else if (value instanceof Boolean || value instanceof Integer) {
            return Optional.of(value.toString());
        } else if (value instanceof Long) {
            return Optional.of(value + "L");
        } else if (value instanceof Double number && Double.isFinite(number)) {
            return Optional.of(value.toString());
        } else if (value != null && value.getClass().isArray()) {
            List<Optional<String>> elements = IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> literal(Array.get(value, i)))
                    .toList();
            return elements.stream().allMatch(Optional::isPresent)
                    ? Optional.of("new " + value.getClass().getCanonicalName() + " "
                            + elements.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ", "{", "}")))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
