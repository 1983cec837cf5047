package dev.cella.lessons.check.cell;

import dev.cella.kernel.spi.EarlierCell;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The cell that an answer is written in, found among the runs of a session.
 *
 * <p>A front end that identifies cells, as JupyterLab does, shows which runs belong to one cell. With any other, a later run
 * counts as a new version if it declares a method that is much like the wanted one.
 */
public final class AnswerCell {
    private static final Pattern CHECK = Pattern.compile("\\bcheck\\s*\\(");

    private final MethodHead wanted;
    private final List<EarlierCell> runs;
    private final int inUse;

    private AnswerCell(MethodHead wanted, List<EarlierCell> runs) {
        this.wanted = wanted;
        this.runs = runs;
        inUse = last(run -> run.compiled() && declares(run, wanted::isCalledLike));
    }

    /**
     * Finds the cell.
     *
     * @param wanted the method that the check calls
     * @param runs all runs of the session before the check, the latest last
     */
    public static AnswerCell of(MethodHead wanted, List<EarlierCell> runs) {
        List<EarlierCell> answers = runs.stream()
                .filter(run -> !CHECK.matcher(run.text()).find() || wanted.seemsDeclaredIn(run.text()))
                .toList();
        return new AnswerCell(wanted, answers);
    }

    /** Returns the code whose method a check calls; empty if no cell has declared it. */
    public Optional<EarlierCell> code() {
        return inUse < 0 ? Optional.empty() : Optional.of(runs.get(inUse));
    }

    /** Returns why a check would not judge the latest version of the answer; empty if it would. */
    public Optional<NotChecked> problem() {
        for (int i = runs.size() - 1; i > inUse; i--) {
            Optional<NotChecked> problem = runs.get(i).compiled() ? replaced(runs.get(i), i) : rejected(runs.get(i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Returns why the check itself does not compile, as far as the answer is the reason. */
    public Optional<NotChecked> whyNothingRuns() {
        Optional<NotChecked> problem = problem();
        if (problem.isPresent()) {
            return problem;
        }
        if (inUse < 0) {
            return Optional.of(NotChecked.missing(wanted));
        }
        EarlierCell cell = runs.get(inUse);
        return MethodHead.declaredIn(cell.text())
                .filter(head -> wanted.isCalledLike(head) && !wanted.result().equals(head.result()))
                .map(head -> NotChecked.retyped(wanted, head, cell.name()))
                .findFirst();
    }

    private Optional<NotChecked> rejected(EarlierCell run) {
        boolean isVersion = isSameCell(run) || wanted.seemsDeclaredIn(run.text());
        return isVersion ? Optional.of(NotChecked.didNotCompile(run.name())) : Optional.empty();
    }

    private Optional<NotChecked> replaced(EarlierCell run, int index) {
        boolean sameCell = isSameCell(run);
        if (!sameCell && inUse >= 0 && !run.id().isEmpty()) {
            return Optional.empty(); // another cell, which may declare what it likes
        }
        Optional<NotChecked> retyped = first(run, head -> head.name().equals(wanted.name()))
                .map(head -> NotChecked.retyped(wanted, head, run.name()));
        if (retyped.isPresent()) {
            return retyped;
        }
        boolean anyName = sameCell || isUnknownAndLast(run, index);
        Optional<NotChecked> renamed =
                first(run, head -> isLike(head, anyName)).map(head -> NotChecked.renamed(wanted, head, run.name()));
        return renamed.isPresent() || !sameCell ? renamed : Optional.of(NotChecked.gone(wanted, run.name()));
    }

    /** Whether a method could be the wanted one under another name. */
    private boolean isLike(MethodHead head, boolean anyName) {
        boolean sameTypes = head.types().equals(wanted.types());
        return sameTypes
                && ((anyName && head.result().equals(wanted.result()))
                        || head.name().equalsIgnoreCase(wanted.name()));
    }

    private boolean isSameCell(EarlierCell run) {
        return inUse >= 0
                && !run.id().isEmpty()
                && run.id().equals(runs.get(inUse).id());
    }

    /** Whether the front end does not identify a run, but it is the last one before the check. */
    private boolean isUnknownAndLast(EarlierCell run, int index) {
        return run.id().isEmpty() && index == runs.size() - 1;
    }

    private static Optional<MethodHead> first(EarlierCell run, Predicate<MethodHead> wanted) {
        return MethodHead.declaredIn(run.text()).filter(wanted).findFirst();
    }

    private static boolean declares(EarlierCell run, Predicate<MethodHead> wanted) {
        return first(run, wanted).isPresent();
    }

    private int last(Predicate<EarlierCell> wanted) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (wanted.test(runs.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
