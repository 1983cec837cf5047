package dev.cella.kernel.shell;

import dev.cella.kernel.assist.SnippetCut;
import dev.cella.kernel.diagnose.Dependants;
import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.SuspiciousCode;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.CellTypes;
import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Nesting;
import dev.cella.kernel.source.Patched;
import dev.cella.kernel.source.Wrapped;
import dev.cella.kernel.source.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Session session;
    private final JShell jshell;
    private final Wrapped code;
    private final CellSource source;
    private final Cell cell;
    private final Dependants dependants;

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
        Optional<MimeBundle> result = Optional.empty();
        CellTypes types = new CellTypes(text);
        int start = JavaText.firstToken(text, 0);
        while (start < text.length()) {
            String rest = text.substring(start);
            SnippetCut cut = SnippetCut.first(rest, jshell.sourceCodeAnalysis());
            int next = JavaText.firstToken(text, start + cut.end());
            Patched snippet = types.patch(cut.code());
            boolean wanted = next == text.length() && JavaText.lastVisible(rest) != ';';
            session.control().forget();
            List<SnippetEvent> events = jshell.eval(snippet.text());
            dependants.changes(events).forEach(line -> cell.print(line + "\n"));
            session.imports().giveWay(events).forEach(line -> cell.print(line + "\n"));
            Outcome failure = failure(events, snippet, code.inSource(start));
            if (failure != null) {
                return failure;
            }
            warn(cut.code(), code.inSource(start));
            result = wanted ? result(events) : Optional.empty();
            dropTemporaries(events);
            start = next;
        }
        return new Outcome.Done(result);
    }

    private void warn(String snippet, int offset) {
        for (SuspiciousCode.Warning warning : SuspiciousCode.in(snippet, jshell)) {
            int line = source.lineAt(Math.max(offset + warning.offset(), code.start()));
            String text = source.wholeLine(line).location() + ": " + warning.sentence();
            Wrapping.wrap("", text, WIDTH).forEach(part -> cell.warn(part + "\n"));
        }
    }

    /** How the snippet at {@code offset} failed; null if it did not. */
    private Outcome failure(List<SnippetEvent> events, Patched snippet, int offset) {
        List<SnippetEvent> own =
                events.stream().filter(event -> event.causeSnippet() == null).toList();
        own.forEach(event -> session.sources().remember(event.snippet(), source, Math.max(offset, code.start())));
        List<Problem> problems = new ArrayList<>();
        for (SnippetEvent event : own) {
            if (event.status() == Status.REJECTED) {
                problems.addAll(session.diagnostics().problems(event.snippet(), snippet, source, offset));
            }
            if (event.exception() != null) {
                return thrown(event.exception());
            }
        }
        if (session.interrupter().wasInterrupted()) {
            return new Outcome.Interrupted(List.of());
        }
        if (!problems.isEmpty()) {
            return new Outcome.Rejected(problems);
        }
        Throwable unreported = session.control().failure();
        return unreported == null ? null : new Outcome.Broken(unreported);
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
