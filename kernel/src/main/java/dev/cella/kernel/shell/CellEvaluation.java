package dev.cella.kernel.shell;

import dev.cella.kernel.diagnose.Dependants;
import dev.cella.kernel.diagnose.SuspiciousCode;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.Nesting;
import dev.cella.kernel.source.Wrapped;
import dev.cella.kernel.source.Wrapping;
import dev.cella.kernel.spi.Declaration.Objection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;

/** Runs one cell: JShell's own analysis cuts it into snippets, which are evaluated until one fails. */
final class CellEvaluation {
    private static final int WIDTH = 88;

    private final Session session;
    private final JShell jshell;
    private final Wrapped code;
    private final CellSource source;
    private final Cell cell;
    private final Dependants dependants;
    private final CellFailures failures;
    /** Types that wait for a supertype, and are compiled as written once it is known. */
    private final List<Piece.Step> relaxed = new ArrayList<>();

    private final Set<String> told = new HashSet<>();
    private final List<Snippet> compiled = new ArrayList<>();

    CellEvaluation(Session session, Wrapped code, Cell cell) {
        this.session = session;
        this.jshell = session.jshell();
        this.code = code;
        this.source = code.source();
        this.cell = cell;
        dependants = session.dependants();
        failures = new CellFailures(session, code, dependants);
    }

    Outcome run() throws Exception {
        if (!Nesting.of(code.text()).suitsCompiler()) {
            return failures.tooDeep();
        }
        try {
            return runSteps();
        } catch (InternalError e) { // this is how JShell reports that the compiler's stack overflowed
            if (!String.valueOf(e.getMessage()).contains("StackOverflowError")) {
                throw e;
            }
            return failures.tooDeep();
        } finally {
            dependants.stillWaiting().forEach(line -> cell.print(line + "\n"));
            session.texts().shorten(compiled);
        }
    }

    private Outcome runSteps() throws Exception {
        CellPlan plan = CellPlan.of(Piece.cut(code, jshell.sourceCodeAnalysis()), session.sealedTypes());
        plan.notes().forEach(this::tell);
        Optional<MimeBundle> result = Optional.empty();
        for (Piece.Step step : plan.steps()) {
            List<Piece.Step> due = step.piece().type().isPresent() ? List.of() : takeRelaxed();
            Outcome failure = firstFailure(due);
            if (failure != null) {
                return failure;
            }
            Piece piece = step.piece();
            failure = protect(piece);
            if (failure != null) {
                return failure;
            }
            List<SnippetEvent> events = evaluate(step);
            failure = failures.of(events, step);
            if (failure != null) {
                return failure;
            }
            if (step.seals()) {
                session.sealedTypes().remember(piece, step.permitted());
            }
            if (piece.source().equals(source) && !step.seals()) {
                warn(piece.code(), piece.offset());
            }
            result = piece.showsResult() ? result(events) : Optional.empty();
            dropTemporaries(events);
        }
        Outcome failure = firstFailure(takeRelaxed());
        return failure == null ? new Outcome.Done(result) : failure;
    }

    /** Returns the failure of a piece that declares what it must not; null if it doesn't. Warns of what it should not declare. */
    private Outcome protect(Piece piece) {
        List<Objection> objections = session.protectedNames().objections(piece.code(), jshell.sourceCodeAnalysis());
        objections.stream()
                .filter(objection -> !objection.isForbidden())
                .flatMap(objection ->
                        Wrapping.wrap("", objection.sentence() + ". " + objection.advice(), WIDTH).stream())
                .forEach(this::tell);
        return failures.forbidden(piece, objections);
    }

    private List<Piece.Step> takeRelaxed() {
        List<Piece.Step> due = List.copyOf(relaxed);
        relaxed.clear();
        return due;
    }

    private Outcome firstFailure(List<Piece.Step> steps) {
        for (Piece.Step step : steps) {
            Outcome failure = failures.of(evaluate(step), step);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private List<SnippetEvent> evaluate(Piece.Step step) {
        session.control().forget();
        failures.given(step);
        List<SnippetEvent> events = jshell.eval(step.text().text());
        if (step.piece().type().isPresent() && misses(events)) {
            List<SnippetEvent> again = jshell.eval(step.relaxed().text().text());
            if (again.get(0).status() != Status.REJECTED) {
                relaxed.add(step);
                events = again;
            }
        }
        events.stream()
                .filter(event -> event.status() == Status.VALID || event.status() == Status.REJECTED)
                .map(SnippetEvent::snippet)
                .forEach(compiled::add);
        session.log().declared(events);
        dependants.changes(events).forEach(this::tell);
        session.imports().giveWay(events).forEach(this::tell);
        return events;
    }

    /** Returns whether a snippet was rejected but might compile once some name is known. */
    private boolean misses(List<SnippetEvent> events) {
        Snippet snippet = events.get(0).snippet();
        return events.get(0).status() == Status.REJECTED
                && snippet.source().contains("@Override")
                && jshell.diagnostics(snippet).anyMatch(error -> error.getCode().contains("cant.resolve"));
    }

    private void tell(String line) {
        if (told.add(line)) {
            cell.print(line + "\n");
        }
    }

    private void warn(String snippet, int offset) {
        for (SuspiciousCode.Warning warning : SuspiciousCode.in(snippet, jshell)) {
            int line = source.lineAt(Math.max(offset + warning.offset(), code.start()));
            String text = source.wholeLine(line).location() + ": " + warning.sentence();
            Wrapping.wrap("", text, WIDTH).forEach(part -> cell.warn(part + "\n"));
        }
    }

    private Optional<MimeBundle> result(List<SnippetEvent> events) throws Exception {
        Snippet snippet = events.isEmpty() ? null : events.get(0).snippet();
        if (snippet == null || !isExpression(snippet)) {
            return Optional.empty();
        }
        Object value = session.control().value();
        return Optional.of(session.control().call(() -> cell.outlet().render(value)));
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.kind() == Kind.EXPRESSION || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    /**
     * Clears the variable {@code $n} in which JShell keeps the value of an expression, because it would hold the value
     * forever.
     */
    private void dropTemporaries(List<SnippetEvent> events) {
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                    && event.status().isActive()) {
                jshell.drop(snippet);
                session.sources().forget(snippet);
            }
        }
    }
}
