package dev.cella.lessons.check;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Throws exceptions as compiled code does when the JVM has made them in advance: of the same type, without message and
 * without stack trace.
 */
final class ForgetfulJvm {
    private ForgetfulJvm() {}

    /** The same answer, of whose exceptions only the type is left. */
    static <I, O> Function<I, O> compiled(Function<I, O> answer) {
        return input -> {
            try {
                return answer.apply(input);
            } catch (ArrayIndexOutOfBoundsException thrown) {
                throw emptied(new ArrayIndexOutOfBoundsException());
            } catch (NullPointerException thrown) {
                throw emptied(new NullPointerException());
            } catch (ArithmeticException thrown) {
                throw emptied(new ArithmeticException());
            }
        };
    }

    /** The same exercise, whose mistakes run as compiled code. */
    static <I, O> FunctionExercise<I, O> compiled(FunctionExercise<I, O> exercise) {
        return new FunctionExercise<>() {
            @Override
            public I input(Random random) {
                return exercise.input(random);
            }

            @Override
            public I input(Random random, int trial) {
                return exercise.input(random, trial);
            }

            @Override
            public O solve(I input) {
                return exercise.solve(input);
            }

            @Override
            public List<Mistake<Function<I, O>>> mistakes() {
                return exercise.mistakes().stream()
                        .map(mistake -> new Mistake<>(mistake.name(), mistake.why(), compiled(mistake.attempt())))
                        .toList();
            }

            @Override
            public double tolerance() {
                return exercise.tolerance();
            }

            @Override
            public int cases() {
                return exercise.cases();
            }

            @Override
            public String idea() {
                return exercise.idea();
            }
        };
    }

    private static RuntimeException emptied(RuntimeException thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }
}
