package dev.cella.kernel.shell;

import dev.cella.kernel.diagnose.Dependants;
import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.Wrapped;
import dev.cella.kernel.spi.Declaration.Objection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;

/** Reports how the snippets of one cell fail, in terms of the cell. */
final class CellFailures {
    private static final Set<String> NECESSARY = Set.of("Object", "Throwable");

    private final Session session;
    private final Wrapped code;
    private final CellSource source;
    private final Dependants dependants;
    private final Map<String, Piece.Step> declared = new HashMap<>();

    CellFailures(Session session, Wrapped code, Dependants dependants) {
        this.session = session;
        this.code = code;
        this.source = code.source();
        this.dependants = dependants;
    }

    /** Records what JShell is about to compile. */
    void given(Piece.Step step) {
        declared.put(step.piece().typeName(), step);
    }

    /** Returns the failure of code that the compiler cannot parse. */
    Outcome tooDeep() {
        String message = "this code is nested too deeply for the compiler";
        String advice = "Close open brackets, or store parts of the expression in variables.";
        CellSource.Span where = source.wholeLine(source.lineAt(code.start()));
        return new Outcome.Rejected(List.of(new Problem(where, "cella.nesting", message, advice)));
    }

    /** Returns the failure of a declaration that an extension forbids; null if none does. The others are warned of. */
    Outcome forbidden(Piece piece, List<Objection> objections) {
        CellSource.Span where = piece.source().wholeLine(piece.source().lineAt(piece.offset()));
        List<Problem> problems = objections.stream()
                .filter(Objection::isForbidden)
                .map(one -> new Problem(where, "cella.protected", one.sentence(), one.advice()))
                .toList();
        return problems.isEmpty() ? null : new Outcome.Rejected(problems);
    }

    /** Returns how a step failed; null if it did not. */
    Outcome of(List<SnippetEvent> events, Piece.Step step) {
        List<SnippetEvent> own =
                events.stream().filter(event -> event.causeSnippet() == null).toList();
        Piece piece = step.piece();
        int start = piece.source().equals(source) ? Math.max(piece.offset(), code.start()) : piece.offset();
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
            return session.interrupted(List.of());
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

    /** Returns the failure of a declaration that became invalid when another was sealed; JShell only lets it wait. */
    private List<Problem> problemsOfSubtypes() {
        return session.jshell()
                .types()
                .filter(type -> declared.containsKey(type.name())
                        && session.jshell().status(type).isActive())
                .filter(type -> session.jshell().status(type) != Status.VALID
                        && session.jshell()
                                .unresolvedDependencies(type)
                                .findAny()
                                .isEmpty())
                .flatMap(type -> problems(type, declared.get(type.name())).stream())
                .toList();
    }

    /**
     * Refuses to redeclare Java's {@code Object} and {@code Throwable}, which some versions of JShell write around each
     * snippet.
     */
    private List<Problem> ofNecessaryName(List<SnippetEvent> own, Piece piece) {
        if (!NECESSARY.contains(piece.typeName())
                || session.jshell().eval("0;").get(0).status() != Status.REJECTED) {
            return List.of();
        }
        own.forEach(event -> session.jshell().drop(event.snippet()));
        String message = piece.typeName() + " cannot be declared here: the code around each cell needs the class "
                + piece.typeName() + " of Java";
        return List.of(new Problem(
                source.wholeLine(source.lineAt(piece.offset())),
                "cella.name",
                message,
                "Give your class another name."));
    }

    private Outcome thrown(JShellException exception) {
        List<ThrownError> chain = exception instanceof UnresolvedReferenceException unresolved
                ? List.of(session.sources()
                        .withMessage(exception, "UnresolvedReference", dependants.waiting(unresolved.getSnippet())))
                : session.sources().chain(exception, session.control().thrown());
        return session.interrupter().wasInterrupted() ? session.interrupted(chain) : new Outcome.Thrown(chain);
    }
}
