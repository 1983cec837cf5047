package dev.cella.lessons.check;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the solutions of exercises from code that is being graded.
 *
 * <p>An exercise knows its solution, and its class is public. So under grading, no exercise can be created while an answer runs,
 * on whichever thread, and one that a cell has created outside a check spoils the check. Counts are kept, not objects, so that
 * nobody can get hold of an exercise here. What runs in the same process can always be changed from there; see {@code CLASS.md}.
 */
final class Exam {
    private static final Exam OF_KERNEL = new Exam();

    private final AtomicInteger running = new AtomicInteger();
    private final Map<Class<?>, Integer> created = new ConcurrentHashMap<>();

    /** Is called when an exercise is created. */
    static void created(Class<?> exercise) {
        if (Grading.OF_KERNEL.isOn()) {
            OF_KERNEL.add(exercise);
        }
    }

    /** Returns the exam of this kernel. */
    static Exam ofKernel() {
        return OF_KERNEL;
    }

    /**
     * Notes that an exercise is created.
     *
     * @throws WrongAnswer if an answer is being graded
     */
    void add(Class<?> exercise) {
        if (running.get() > 0) {
            throw new WrongAnswer("an answer must not create " + exercise.getSimpleName()
                    + ", the exercise that knows its solution; write the solution yourself");
        }
        created.merge(exercise, 1, Integer::sum);
    }

    /**
     * Runs a check.
     *
     * @param exercise that the check created
     * @throws WrongAnswer if a cell has created another one of its kind
     */
    <T> T during(Exercise<?> exercise, Callable<T> check) throws Exception {
        int others = created.merge(exercise.getClass(), -1, Integer::sum);
        if (others > 0) {
            throw new WrongAnswer("exercise " + exercise.name() + " was not checked: a cell creates "
                    + exercise.getClass().getSimpleName() + " outside of its check; leave that out and start again");
        }
        running.incrementAndGet();
        try {
            return check.call();
        } finally {
            running.decrementAndGet();
        }
    }
}
