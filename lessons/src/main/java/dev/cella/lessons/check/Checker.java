package dev.cella.lessons.check;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.TimeLimit;
import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.check.Verdict.NotAnswered;
import dev.cella.lessons.check.Verdict.Right;
import dev.cella.lessons.check.Verdict.Wrong;
import dev.cella.lessons.check.cell.AnswerCell;
import dev.cella.lessons.check.cell.NotChecked;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs a check: looks up the mistakes so far, examines the answer, shows the hints that are due, and notes the result. */
final class Checker {
    /** After this, a student wonders whether anything happens. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Grading grading;
    private final StudentProgress progress;
    private final Duration patience;

    private Checker(Grading grading, StudentProgress progress, Duration patience) {
        this.grading = grading;
        this.progress = progress;
        this.patience = patience;
    }

    static Checker ofKernel() {
        return new Checker(Grading.OF_KERNEL, StudentProgress.ofEnvironment(System.getenv()), PATIENCE);
    }

    static Checker ofEnvironment(Map<String, String> environment) {
        return new Checker(Grading.of(environment), StudentProgress.ofEnvironment(environment), PATIENCE);
    }

    Checker withPatience(Duration other) {
        return new Checker(grading, progress, other);
    }

    <A> void check(Exercise<A> exercise, A answer) {
        if (grading.isOn()) {
            grade(exercise, answer);
        } else {
            Feedback feedback = unchecked(() -> TimeLimit.noticed(
                    patience,
                    () -> Display.display(Feedback.takesLong(patience).toBundle()),
                    () -> feedback(exercise, answer)));
            Display.display(feedback.toBundle());
            feedback.figures().forEach(Display::display);
        }
    }

    /** Returns the share of an exercise that an answer solves, from 0 to 1; shows hints, but not under grading. */
    <A> double share(Exercise<A> exercise, A answer) {
        if (!grading.isOn()) {
            check(exercise, answer);
        }
        begin(exercise);
        if (problem(exercise).isPresent()) {
            return 0;
        }
        return inTime(exercise, () -> shareOf(exercise, answer, grading.seed(exercise)));
    }

    private static <A> double shareOf(Exercise<A> exercise, A answer, long seed) {
        if (exercise instanceof FunctionExercise<?, ?> function) {
            return share(function, answer, seed);
        }
        return exercise.examine(answer, seed) instanceof Right ? 1 : 0;
    }

    @SuppressWarnings("unchecked") // the answer to such an exercise is such a function
    private static <I, O> double share(FunctionExercise<I, O> exercise, Object answer, long seed) {
        return new FunctionExaminer<>(exercise, seed).share((Function<I, O>) answer);
    }

    /** Examines an answer, notes the result and returns what the student sees. Works even if progress cannot be kept. */
    <A> Feedback feedback(Exercise<A> exercise, A answer) {
        Optional<NotChecked> problem = problem(exercise);
        if (problem.isPresent()) {
            return Feedback.notChecked(problem.get());
        }
        ExerciseStatus standing = ExerciseStatus.NEW;
        try {
            standing = progress.of(exercise.name());
        } catch (UncheckedIOException unreadable) {
            return feedback(exercise.examine(answer, seed(exercise.name(), 0)), standing, exercise)
                    .withProgress(unreadable.getMessage());
        }
        Verdict verdict = exercise.examine(answer, seed(exercise.name(), standing.inputs()));
        Feedback feedback = feedback(verdict, standing, exercise);
        return verdict instanceof NotAnswered ? feedback : feedback.withProgress(noted(verdict, standing, exercise));
    }

    private static Feedback feedback(Verdict verdict, ExerciseStatus standing, Exercise<?> exercise) {
        if (verdict instanceof NotAnswered) {
            return Feedback.notAnswered();
        }
        if (verdict instanceof Wrong wrong) {
            int shown = wrong.first() + standing.afterWrong(wrong.mistake()).times(wrong.mistake()) - 1;
            return Feedback.wrong(wrong.hints(), shown, exercise instanceof FunctionExercise ? others(exercise) : "");
        }
        return Feedback.right(exercise.takeaway());
    }

    private static String others(Exercise<?> exercise) {
        String same = "The inputs stay the same until you solve it.";
        String name = exercise.getClass().getSimpleName();
        boolean takesSomething = Stream.of(exercise.getClass().getConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() > 0);
        return name.isEmpty() // an anonymous class
                ? same
                : same + " To draw others, write check(new " + name + (takesSomething ? "(…)" : "()")
                        + ".otherInputs(), …).";
    }

    /** Notes a verdict, and returns how the lesson stands now or why the verdict cannot be noted. */
    private String noted(Verdict verdict, ExerciseStatus standing, Exercise<?> exercise) {
        try {
            progress.put(
                    exercise.name(),
                    verdict instanceof Wrong wrong ? standing.afterWrong(wrong.mistake()) : standing.afterRight());
            Map<String, ExerciseStatus> all = progress.all();
            String line = ProgressFigure.of(AllExercises.namesWith(all.keySet()), all)
                    .line(ProgressFigure.lesson(exercise.name()));
            return progress.remark().map(remark -> line + "\n" + remark).orElse(line);
        } catch (UncheckedIOException unwritable) {
            return unwritable.getMessage();
        }
    }

    /** Returns why the student's latest answer would not be the one that is checked; empty if it would. */
    private static Optional<NotChecked> problem(Exercise<?> exercise) {
        return AllExercises.wanted(exercise.getClass())
                .flatMap(wanted -> AnswerCell.of(wanted, CellVersion.all()).problem());
    }

    /** Lets the next check of an exercise draw other inputs; where progress cannot be kept, they stay the same. */
    void drawOthers(Exercise<?> exercise) {
        try {
            progress.put(exercise.name(), progress.of(exercise.name()).withOtherInputs());
        } catch (UncheckedIOException unwritable) {
            Display.display(unwritable.getMessage());
        }
    }

    /** Neither reads nor writes progress, so the same answer always gets the same mark. */
    private <A> void grade(Exercise<A> exercise, A answer) {
        begin(exercise);
        problem(exercise).ifPresent(why -> {
            throw new WrongAnswer("exercise " + exercise.name() + " was not checked: " + why.what());
        });
        Verdict verdict = inTime(exercise, () -> exercise.examine(answer, grading.seed(exercise)));
        if (verdict instanceof NotAnswered) {
            throw new WrongAnswer("exercise " + exercise.name() + " is not answered");
        }
        if (verdict instanceof Wrong wrong) {
            List<Hint> hints = wrong.hints();
            throw new WrongAnswer("exercise " + exercise.name() + " is not right: "
                    + hints.get(0).text());
        }
        assert verdict instanceof Right : verdict;
    }

    /** Notes under grading that an exercise is checked, even if its answer will not be looked at. */
    private void begin(Exercise<?> exercise) {
        if (grading.isOn()) {
            try {
                Exam.ofKernel().begin(exercise);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs a check; under grading within its time limit. */
    private <T> T inTime(Exercise<?> exercise, Callable<T> check) {
        String late = "the check of exercise " + exercise.name() + " took longer than "
                + grading.limit().toSeconds() + " s; does your code have a loop that never ends?";
        return unchecked(grading.isOn() ? () -> TimeLimit.within(grading.limit(), late, check) : check);
    }

    /** Runs a check, which throws no checked exceptions. */
    private static <T> T unchecked(Callable<T> check) {
        try {
            return check.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the inputs of an exercise, by their number. */
    static long seed(String exercise, int inputs) {
        return 1_000L * exercise.hashCode() + inputs;
    }
}
