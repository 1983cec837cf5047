package dev.cella.lessons.check.cell;

import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.MethodSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.CellVersion.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cell that an answer is written in, found among the versions of the cells of a session.
 *
 * <p>A front end that identifies cells, as JupyterLab does, shows which versions belong to one cell. With any other, a later
 * cell counts as a new version if it declares a method that is much like the wanted one.
 */
public final class AnswerCell {
    private static final Pattern CHECK = Pattern.compile("\\bcheck\\s*\\(");

    private final MethodSource wanted;
    private final List<CellVersion> versions;
    private final int inUse;
    private final MissingMethods missing;

    private AnswerCell(MethodSource wanted, List<CellVersion> versions) {
        this.wanted = wanted;
        this.versions = versions;
        inUse = last(version -> version.methods().stream().anyMatch(wanted::replaces));
        missing = new MissingMethods(wanted, versions);
    }

    /**
     * Finds the cell.
     *
     * @param wanted the method that the check calls
     * @param versions the versions of cells that the session knows, the latest last
     */
    public static AnswerCell of(MethodSource wanted, List<CellVersion> versions) {
        List<CellVersion> answers = versions.stream()
                .filter(version -> !isCheck(version.text())
                        || methods(version).findAny().isPresent()
                        || MissingMethods.seemsDeclaredIn(version.text(), wanted))
                .toList();
        return new AnswerCell(wanted, answers);
    }

    /** Returns whether a cell checks an answer. */
    public static boolean isCheck(String text) {
        return CHECK.matcher(JavaText.withoutComments(text)).find();
    }

    /** Returns the cell whose method a check calls; empty if no cell has declared it. */
    public Optional<CellVersion> code() {
        return inUse < 0 ? Optional.empty() : Optional.of(versions.get(inUse));
    }

    /** Returns why a check would not judge the latest version of the answer; empty if it would. */
    public Optional<NotChecked> problem() {
        for (int i = versions.size() - 1; i >= Math.max(0, inUse); i--) {
            Optional<NotChecked> problem = problem(i);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<NotChecked> problem(int index) {
        CellVersion version = versions.get(index);
        Optional<String> name = missing.from(index, index > inUse).map(MethodSource::name);
        return switch (version.state()) {
            case NOT_COMPILED ->
                isSameCell(index) || name.isPresent()
                        ? Optional.of(NotChecked.didNotCompile(version.name()))
                        : Optional.empty();
            case STOPPED ->
                name.map(method -> NotChecked.stopped(method, version.name())).or(() -> replaced(index));
            case RUNNING -> name.map(NotChecked::below).or(() -> replaced(index));
            case DONE -> replaced(index);
        };
    }

    /** Returns why the check itself does not compile, as far as the answer is the reason. */
    public Optional<NotChecked> whyNothingRuns() {
        if (standsAboveCheck()) {
            return Optional.empty(); // the answer itself does not compile, and the compiler says why
        }
        Optional<NotChecked> problem = problem();
        if (problem.isPresent()) {
            return problem;
        }
        if (inUse < 0) {
            return Optional.of(NotChecked.missing(wanted));
        }
        CellVersion cell = versions.get(inUse);
        return cell.methods().stream()
                .filter(method -> wanted.replaces(method) && !wanted.result().equals(method.result()))
                .map(method -> NotChecked.retyped(wanted, method, cell.name()))
                .findFirst();
    }

    /** Whether the running cell has not declared the answer, although it stands above the last check. */
    private boolean standsAboveCheck() {
        CellVersion running = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        if (running == null || running.state() != State.RUNNING || inUse == versions.size() - 1) {
            return false;
        }
        String code = JavaText.withoutComments(running.text());
        int check =
                CHECK.matcher(code).results().mapToInt(MatchResult::start).max().orElse(0);
        return MissingMethods.seemsDeclaredIn(code.substring(0, check), wanted);
    }

    private Optional<NotChecked> replaced(int index) {
        CellVersion version = versions.get(index);
        boolean sameCell = isSameCell(index);
        if (index == inUse || (!sameCell && inUse >= 0 && !version.id().isEmpty())) {
            return Optional.empty(); // another cell, which may declare what it likes
        }
        Optional<NotChecked> retyped = first(version, method -> method.name().equals(wanted.name()))
                .map(method -> NotChecked.retyped(wanted, method, version.name()));
        if (retyped.isPresent()) {
            return retyped;
        }
        boolean anyName = sameCell || isUnknownAndLast(index);
        Optional<NotChecked> renamed = first(version, method -> isLike(method, anyName))
                .map(method -> NotChecked.renamed(wanted, method, version.name()));
        return renamed.isPresent() || !sameCell ? renamed : Optional.of(NotChecked.gone(wanted, version.name()));
    }

    /** Whether a method could be the wanted one under another name. */
    private boolean isLike(MethodSource method, boolean anyName) {
        boolean sameTypes = method.types().equals(wanted.types());
        return sameTypes
                && ((anyName && method.result().equals(wanted.result()))
                        || method.name().equalsIgnoreCase(wanted.name()));
    }

    private boolean isSameCell(int index) {
        String id = versions.get(index).id();
        return index == inUse
                || (inUse >= 0 && !id.isEmpty() && id.equals(versions.get(inUse).id()));
    }

    /** Whether the front end does not identify a version, but it is the last one. */
    private boolean isUnknownAndLast(int index) {
        return versions.get(index).id().isEmpty() && index == versions.size() - 1;
    }

    private static Optional<MethodSource> first(CellVersion version, Predicate<MethodSource> wanted) {
        return methods(version).filter(wanted).findFirst();
    }

    private static Stream<MethodSource> methods(CellVersion version) {
        return Stream.concat(version.methods().stream(), version.missing().stream());
    }

    private int last(Predicate<CellVersion> wanted) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (wanted.test(versions.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
