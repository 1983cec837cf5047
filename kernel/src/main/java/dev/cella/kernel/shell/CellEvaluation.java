package dev.cella.kernel.shell;

import dev.cella.kernel.assist.SnippetCut;
import dev.cella.kernel.diagnose.Dependants;
import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.SuspiciousCode;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Nesting;
import dev.cella.kernel.source.TypeDeclaration;
import dev.cella.kernel.source.Wrapped;
import dev.cella.kernel.source.Wrapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;

/** Runs one cell: JShell's own analysis cuts it into snippets, which are evaluated until one fails. */
final class CellEvaluation {
    private static final int WIDTH = 88;
    private static final Set<String> NECESSARY = Set.of("Object", "Throwable");

    private final Session session;
    private final JShell jshell;
    private final Wrapped code;
    private final CellSource source;
    private final Cell cell;
    private final Dependants dependants;
    /** Types that wait for a supertype, and are to be compiled as written when it is known. */
    private final List<Piece.Step> relaxed = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Piece.Step> declared = new HashMap<>();

    CellEvaluation(Session session, Wrapped code, Cell cell) {
        this.session = session;
        this.jshell = session.jshell();
        this.code = code;
        this.source = code.source();
        this.cell = cell;
        dependants = session.dependants();
    }

    Outcome run() throws Exception {
        String text = code.text();
        if (!Nesting.of(text).suitsCompiler()) {
            return tooDeep();
        }
        try {
            return run(text);
        } catch (InternalError e) { // how JShell tells that the stack of the compiler has ended
            if (!String.valueOf(e.getMessage()).contains("StackOverflowError")) {
                throw e;
            }
            return tooDeep();
        } finally {
            dependants.stillWaiting().forEach(line -> cell.print(line + "\n"));
        }
    }

    private Outcome tooDeep() {
        String message = "this code is nested too deeply for the compiler";
        String advice = "Close open brackets, or store parts of the expression in variables.";
        CellSource.Span where = source.wholeLine(source.lineAt(code.start()));
        return new Outcome.Rejected(List.of(new Problem(where, "cella.nesting", message, advice)));
    }

    private Outcome run(String text) throws Exception {
        CellPlan plan = CellPlan.of(pieces(text), session.sealedTypes());
        plan.notes().forEach(this::tell);
        Optional<MimeBundle> result = Optional.empty();
        for (Piece.Step step : plan.steps()) {
            List<Piece.Step> due = step.piece().type().isPresent() ? List.of() : takeRelaxed();
            Outcome failure = firstFailure(due);
            if (failure != null) {
                return failure;
            }
            List<SnippetEvent> events = evaluate(step);
            failure = failure(events, step);
            if (failure != null) {
                return failure;
            }
            Piece piece = step.piece();
            if (piece.source() == source && !step.seals()) {
                warn(piece.code(), piece.offset());
            }
            result = piece.showsResult() ? result(events) : Optional.empty();
            dropTemporaries(events);
        }
        Outcome failure = firstFailure(takeRelaxed());
        return failure == null ? new Outcome.Done(result) : failure;
    }

    private List<Piece.Step> takeRelaxed() {
        List<Piece.Step> due = List.copyOf(relaxed);
        relaxed.clear();
        return due;
    }

    private Outcome firstFailure(List<Piece.Step> steps) {
        for (Piece.Step step : steps) {
            Outcome failure = failure(evaluate(step), step);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private List<SnippetEvent> evaluate(Piece.Step step) {
        session.control().forget();
        declared.put(step.piece().typeName(), step);
        List<SnippetEvent> events = jshell.eval(step.text().text());
        if (step.piece().type().isPresent() && misses(events)) {
            List<SnippetEvent> again = jshell.eval(step.relaxed().text().text());
            if (again.get(0).status() != Status.REJECTED) {
                relaxed.add(step);
                events = again;
            }
        }
        dependants.changes(events).forEach(this::tell);
        session.imports().giveWay(events).forEach(this::tell);
        return events;
    }

    /** Whether a snippet was rejected, but might not have been if some name were known. */
    private boolean misses(List<SnippetEvent> events) {
        Snippet snippet = events.get(0).snippet();
        return events.get(0).status() == Status.REJECTED
                && snippet.source().contains("@Override")
                && jshell.diagnostics(snippet).anyMatch(error -> error.getCode().contains("cant.resolve"));
    }

    private List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = JavaText.firstToken(text, 0);
        while (start < text.length()) {
            SnippetCut cut = SnippetCut.first(text.substring(start), jshell.sourceCodeAnalysis());
            int next = JavaText.firstToken(text, start + cut.end());
            boolean shows = next == text.length() && JavaText.lastVisible(text.substring(start)) != ';';
            pieces.add(new Piece(cut, source, code.inSource(start), shows, TypeDeclaration.of(cut.code())));
            start = next;
        }
        return pieces;
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

    /** How a step failed; null if it did not. */
    private Outcome failure(List<SnippetEvent> events, Piece.Step step) {
        List<SnippetEvent> own =
                events.stream().filter(event -> event.causeSnippet() == null).toList();
        Piece piece = step.piece();
        int start = piece.source() == source ? Math.max(piece.offset(), code.start()) : piece.offset();
        own.forEach(event -> session.sources().remember(event.snippet(), piece.source(), start));
        List<Problem> problems = new ArrayList<>();
        for (SnippetEvent event : own) {
            if (event.status() == Status.REJECTED) {
                problems.addAll(problems(event.snippet(), step));
            }
            if (event.exception() != null) {
                return thrown(event.exception());
            }
        }
        if (session.interrupter().wasInterrupted()) {
            return new Outcome.Interrupted(List.of());
        }
        problems.addAll(step.seals() ? problemsOfSubtypes() : List.of());
        problems.addAll(ofNecessaryName(own, piece));
        if (!problems.isEmpty()) {
            return new Outcome.Rejected(problems);
        }
        Throwable unreported = session.control().failure();
        return unreported == null ? null : new Outcome.Broken(unreported);
    }

    private List<Problem> problems(Snippet rejected, Piece.Step step) {
        Piece piece = step.piece();
        return session.diagnostics().problems(rejected, step.text(), piece.source(), piece.offset());
    }

    /** JShell lets a declaration wait that became wrong because another was declared, here as sealed. */
    private List<Problem> problemsOfSubtypes() {
        return jshell.types()
                .filter(type -> declared.containsKey(type.name()) && jshell.status(type).isActive())
                .filter(type -> jshell.status(type) != Status.VALID
                        && jshell.unresolvedDependencies(type).findAny().isEmpty())
                .flatMap(type -> problems(type, declared.get(type.name())).stream())
                .toList();
    }

    /** Before JDK 21 or so, JShell writes {@code Object} and {@code Throwable} around each snippet, and means its own. */
    private List<Problem> ofNecessaryName(List<SnippetEvent> own, Piece piece) {
        if (!NECESSARY.contains(piece.typeName()) || jshell.eval("0;").get(0).status() != Status.REJECTED) {
            return List.of();
        }
        own.forEach(event -> jshell.drop(event.snippet()));
        String message = piece.typeName() + " cannot be declared here: the code around each cell needs the class "
                + piece.typeName() + " of Java";
        return List.of(new Problem(
                source.wholeLine(source.lineAt(piece.offset())), "cella.name", message, "Give your class another name."));
    }

    private Outcome thrown(JShellException exception) {
        List<ThrownError> chain = exception instanceof UnresolvedReferenceException unresolved
                ? List.of(session.sources()
                        .withMessage(exception, "UnresolvedReference", dependants.waiting(unresolved.getSnippet())))
                : session.sources().chain(exception, session.control().thrown());
        return session.interrupter().wasInterrupted() ? new Outcome.Interrupted(chain) : new Outcome.Thrown(chain);
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

    /** JShell keeps the value of each expression in a variable {@code $n}, which would hold it for ever. */
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
