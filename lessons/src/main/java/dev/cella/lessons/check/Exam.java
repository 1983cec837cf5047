package dev.cella.lessons.check;

import java.lang.StackWalker.StackFrame;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the solutions of exercises from code that is being graded.
 *
 * <p>An exercise knows its solution, and its class is public. So under grading, only a statement of a cell can create one: no
 * method and no class of a cell, so no answer, and no other thread. A check is spoiled if a cell has created another exercise of its
 * kind that was not checked, or that is still in use. Exercises are followed by phantom references, so nobody can get hold of one
 * here. {@link ForbiddenCalls} keeps cells from ways around this.
 */
final class Exam {
    private static final Exam OF_KERNEL = new Exam();

    private static final String CELL_CLASS = "REPL.$JShell$";
    private static final String STATEMENT = "do_it$";
    private static final int COLLECTIONS = 5;
    private static final long COLLECTION_MILLIS = 100;

    private final List<Created> created = new ArrayList<>();
    private final ReferenceQueue<Exercise<?>> gone = new ReferenceQueue<>();

    /** An exercise that exists. */
    private static final class Created extends PhantomReference<Exercise<?>> {
        private final Class<?> type;
        private boolean isChecked;

        Created(Exercise<?> exercise, ReferenceQueue<Exercise<?>> gone) {
            super(exercise, gone);
            type = exercise.getClass();
        }
    }

    /** Is called when an exercise is created. */
    static void created(Exercise<?> exercise) {
        if (Grading.OF_KERNEL.isOn()) {
            if (!isCreatedByStatement(exercise.getClass())) {
                throw refused(exercise);
            }
            OF_KERNEL.add(exercise);
        }
    }

    /** Returns the exam of this kernel. */
    static Exam ofKernel() {
        return OF_KERNEL;
    }

    /** Notes that an exercise is created. */
    synchronized void add(Exercise<?> exercise) {
        created.add(new Created(exercise, gone));
    }

    private static WrongAnswer refused(Exercise<?> exercise) {
        return new WrongAnswer(
                "an answer must not create " + exercise.getClass().getSimpleName()
                        + ", the exercise that knows its solution; write the solution yourself");
    }

    /** Returns whether the calls of cells that lead to a constructor are statements of cells only. */
    private static boolean isCreatedByStatement(Class<?> type) {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> {
                    List<StackFrame> cells = frames.filter(
                                    frame -> frame.getClassName().startsWith(CELL_CLASS))
                            .filter(frame -> !isConstructor(frame, type))
                            .toList();
                    return !cells.isEmpty()
                            && cells.stream()
                                    .allMatch(frame -> frame.getMethodName().startsWith(STATEMENT));
                });
    }

    private static boolean isConstructor(StackFrame frame, Class<?> type) {
        return frame.getMethodName().equals("<init>")
                && frame.getDeclaringClass().isAssignableFrom(type);
    }

    /**
     * Notes that a check begins.
     *
     * @param exercise that the check created
     * @throws WrongAnswer if a cell has created another one of its kind that was not checked, or keeps one that was
     */
    synchronized void begin(Exercise<?> exercise) throws InterruptedException {
        boolean isSpoiled = others(exercise).stream().anyMatch(other -> !other.isChecked) || isAnyKept(exercise);
        created.stream().filter(one -> one.refersTo(exercise)).forEach(one -> one.isChecked = true);
        if (isSpoiled) {
            throw new WrongAnswer("exercise " + exercise.name() + " was not checked: a cell creates "
                    + exercise.getClass().getSimpleName()
                    + " outside of its check, or keeps it; leave that out and start again");
        }
    }

    /** Returns whether an exercise that was checked before can still be used, which only the garbage collector knows. */
    private boolean isAnyKept(Exercise<?> exercise) throws InterruptedException {
        for (int i = 0; i < COLLECTIONS && !others(exercise).isEmpty(); i++) {
            System.gc();
            for (Reference<?> one = gone.remove(COLLECTION_MILLIS); one != null; one = gone.poll()) {
                Reference<?> collected = one;
                created.removeIf(other -> other == collected && other.isChecked);
            }
        }
        return !others(exercise).isEmpty();
    }

    private List<Created> others(Exercise<?> exercise) {
        return created.stream()
                .filter(one -> one.type == exercise.getClass() && !one.refersTo(exercise))
                .toList();
    }
}
