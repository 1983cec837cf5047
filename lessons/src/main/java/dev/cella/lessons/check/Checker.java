package dev.cella.lessons.check;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.check.Verdict.NotAnswered;
import dev.cella.lessons.check.Verdict.Right;
import dev.cella.lessons.check.Verdict.Wrong;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Runs a check: looks up the tries so far, examines the answer, shows one hint per wrong try, and notes the result. */
final class Checker {
    /** Stands for the number of tries where an answer is graded: no try at home sees the same inputs. */
    private static final int GRADED = -1;

    private final boolean grading;
    private final StudentProgress progress;

    private Checker(boolean grading, StudentProgress progress) {
        this.grading = grading;
        this.progress = progress;
    }

    static Checker ofEnvironment(Map<String, String> environment) {
        return new Checker("1".equals(environment.get("CELLA_GRADING")), StudentProgress.ofEnvironment(environment));
    }

    <A> void check(Exercise<A> exercise, A answer) {
        if (grading) {
            grade(exercise, answer);
        } else {
            Feedback feedback = feedback(exercise, answer);
            Display.display(feedback.toBundle());
            feedback.figures().forEach(Display::display);
        }
    }

    /** Examines an answer, notes the result and returns what the student sees. Works even if progress cannot be kept. */
    <A> Feedback feedback(Exercise<A> exercise, A answer) {
        StudentProgress.Standing standing = StudentProgress.Standing.NEW;
        try {
            standing = progress.of(exercise.name());
        } catch (UncheckedIOException unreadable) {
            return feedback(exercise.examine(answer, seed(exercise, 0)), standing, exercise)
                    .withProgress(unreadable.getMessage());
        }
        Verdict verdict = exercise.examine(answer, seed(exercise, standing.tries()));
        Feedback feedback = feedback(verdict, standing, exercise);
        return verdict instanceof NotAnswered ? feedback : feedback.withProgress(noted(verdict, standing, exercise));
    }

    private static Feedback feedback(Verdict verdict, StudentProgress.Standing standing, Exercise<?> exercise) {
        if (verdict instanceof NotAnswered) {
            return Feedback.notAnswered();
        }
        if (verdict instanceof Wrong wrong) {
            return Feedback.wrong(wrong.hints(), standing.afterWrong().wrongInARow());
        }
        return Feedback.right(exercise.takeaway());
    }

    /** Notes a verdict, and returns how the lesson stands now or why the verdict cannot be noted. */
    private String noted(Verdict verdict, StudentProgress.Standing standing, Exercise<?> exercise) {
        try {
            progress.put(exercise.name(), verdict instanceof Right ? standing.afterRight() : standing.afterWrong());
            Map<String, StudentProgress.Standing> all = progress.all();
            String line = ProgressFigure.of(AllExercises.namesWith(all.keySet()), all)
                    .line(ProgressFigure.lesson(exercise.name()));
            return progress.remark().map(remark -> line + "\n" + remark).orElse(line);
        } catch (UncheckedIOException unwritable) {
            return unwritable.getMessage();
        }
    }

    /** Neither reads nor writes progress, so the same answer always gets the same mark. */
    private static <A> void grade(Exercise<A> exercise, A answer) {
        Verdict verdict = exercise.examine(answer, seed(exercise, GRADED));
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

    /** Each try gets other inputs. */
    private static long seed(Exercise<?> exercise, int tries) {
        return 1_000L * exercise.name().hashCode() + tries;
    }
}
