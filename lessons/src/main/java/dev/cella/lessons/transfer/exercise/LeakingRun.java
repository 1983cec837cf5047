package dev.cella.lessons.transfer.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A few lines of code: whether a run has seen patients of its test set, in pre-training or in fine-tuning. */
@Order(lesson = "20", number = 3)
@Answer("boolean leaks(int[] pretraining, int[] finetuning, int[] test)")
public final class LeakingRun extends FunctionExercise<LeakingRun.Run, String> {

    /**
     * The patients of one run, by number.
     *
     * @param pretraining whose images the net was pre-trained on
     * @param finetuning whose images it was fine-tuned on
     * @param test whose images it is measured on
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Run(int[] pretraining, int[] finetuning, int[] test) {}

    /** Which of two groups share a patient, case by case: pre-training and test, fine-tuning and test, both trainings. */
    private static final boolean[][] SHARED = {
        {false, false, false},
        {true, false, false},
        {false, true, false},
        {false, false, true},
        {true, true, true},
        {false, false, true}
    };

    @Override
    public int cases() {
        return SHARED.length;
    }

    @Override
    public Run input(Random random) {
        return input(random, 0);
    }

    /** Patients in no order; a shared one may stand at the same position of two lists, or at another one. */
    @Override
    public Run input(Random random, int trial) {
        List<Integer> patients =
                new java.util.ArrayList<>(IntStream.range(10, 99).boxed().toList());
        java.util.Collections.shuffle(patients, random);
        int[] pretraining = numbers(patients.subList(0, 5));
        int[] finetuning = numbers(patients.subList(5, 8));
        int[] test = numbers(patients.subList(8, 12));
        boolean first = trial % 2 == 0;
        if (SHARED[trial][0]) {
            test[first ? 0 : 3] = pretraining[first ? 4 : 3];
        }
        if (SHARED[trial][1]) {
            test[first ? 3 : 0] = finetuning[first ? 2 : 0];
        }
        if (SHARED[trial][2]) {
            finetuning[1] = pretraining[first ? 3 : 1];
        }
        return new Run(pretraining, finetuning, test);
    }

    private static int[] numbers(List<Integer> patients) {
        return patients.stream().mapToInt(patient -> patient).toArray();
    }

    /** Writes an answer as text. */
    public static String said(boolean leaks) {
        return leaks ? "leaks" : "does not leak";
    }

    @Override
    public String solve(Run run) {
        return said(shared(run.pretraining(), run.test()) || shared(run.finetuning(), run.test()));
    }

    @Override
    public List<Mistake<Function<Run, String>>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the pre-training",
                        "A test patient may not be in the pre-training set, either: the net has seen that patient.",
                        run -> said(shared(run.finetuning(), run.test()))),
                mistake(
                        "Forgot the fine-tuning",
                        "A test patient may not be in the fine-tuning set, either.",
                        run -> said(shared(run.pretraining(), run.test()))),
                mistake(
                        "Counted patients that only the two trainings share",
                        "Pre-training and fine-tuning may share patients. Only those of the test set must be new.",
                        run -> said(shared(run.pretraining(), run.test())
                                || shared(run.finetuning(), run.test())
                                || shared(run.pretraining(), run.finetuning()))),
                mistake(
                        "Compared the two trainings",
                        "What must be new is the test set: compare it with both of them.",
                        run -> said(shared(run.pretraining(), run.finetuning()))),
                mistake(
                        "Wanted both to leak",
                        "One of the two is enough.",
                        run -> said(shared(run.pretraining(), run.test()) && shared(run.finetuning(), run.test()))),
                mistake(
                        "Compared position by position",
                        "The same patient may stand at another position of the list.",
                        run -> said(aligned(run.pretraining(), run.test()) || aligned(run.finetuning(), run.test()))),
                mistake("Said that every run leaks", "Some of these runs are clean.", run -> said(true)),
                mistake("Said that no run leaks", "Some of these runs do leak.", run -> said(false)));
    }

    private static boolean shared(int[] some, int[] others) {
        return Arrays.stream(some).anyMatch(one -> Arrays.stream(others).anyMatch(other -> other == one));
    }

    private static boolean aligned(int[] some, int[] others) {
        return IntStream.range(0, Math.min(some.length, others.length)).anyMatch(i -> some[i] == others[i]);
    }

    @Override
    public String idea() {
        return "Go through the test patients. Is this one in the first list, or in the second?";
    }

    @Override
    public String takeaway() {
        return "Before you use a pre-trained net, find out what it has seen. Large public collections often contain"
                + " the test images of smaller ones.";
    }
}
