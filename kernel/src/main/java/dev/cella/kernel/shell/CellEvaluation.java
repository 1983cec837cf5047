package dev.cella.kernel.shell;

import dev.cella.kernel.assist.TypeIndex;
import dev.cella.kernel.diagnose.Dependants;
import dev.cella.kernel.diagnose.Diagnostics;
import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.SnippetSources;
import dev.cella.kernel.diagnose.SuspiciousCode;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Nesting;
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
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;

/** The run of one cell: cut into snippets by JShell's own analysis, which are evaluated until one fails. */
final class CellEvaluation {
    private static final int WIDTH = 88;

    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final TypeIndex types;
    private final CellControl control;
    private final SnippetSources sources;
    private final Interrupter interrupter;
    private final Wrapped code;
    private final CellSource source;
    private final Cell cell;
    private final Dependants dependants;

    CellEvaluation(
            JShell jshell,
            SourceCodeAnalysis analysis,
            TypeIndex types,
            CellControl control,
            SnippetSources sources,
            Interrupter interrupter,
            Wrapped code,
            Cell cell) {
        this.jshell = jshell;
        this.analysis = analysis;
        this.types = types;
        this.control = control;
        this.sources = sources;
        this.interrupter = interrupter;
        this.code = code;
        this.source = code.source();
        this.cell = cell;
        dependants = new Dependants(jshell, types);
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
        String message = "parts of this code stand inside each other so deeply that the compiler cannot follow";
        String advice = "Close the brackets that are open, or give parts of the expression names of their own.";
        CellSource.Span where = source.wholeLine(source.lineAt(code.start()));
        return new Outcome.Rejected(List.of(new Problem(where, "cella.nesting", message, advice)));
    }

    private Outcome run(String text) throws Exception {
        Optional<MimeBundle> result = Optional.empty();
        int start = JavaText.firstToken(text, 0);
        while (start < text.length()) {
            String rest = text.substring(start);
            CompletionInfo unit = analysis.analyzeCompletion(rest);
            boolean whole = unit.completeness().isComplete();
            int end = whole ? text.length() - unit.remaining().length() : text.length();
            int next = JavaText.firstToken(text, end);
            String snippet = whole ? unit.source() : rest;
            boolean wanted = next == text.length() && JavaText.lastVisible(rest) != ';';
            List<SnippetEvent> events = jshell.eval(snippet);
            dependants.tell(events).forEach(line -> cell.print(line + "\n"));
            Outcome failure = failure(events, code.inSource(start));
            if (failure != null) {
                return failure;
            }
            warn(snippet, code.inSource(start));
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
    private Outcome failure(List<SnippetEvent> events, int offset) {
        List<SnippetEvent> own =
                events.stream().filter(event -> event.causeSnippet() == null).toList();
        own.forEach(event -> sources.remember(event.snippet(), source, Math.max(offset, code.start())));
        List<Problem> problems = new ArrayList<>();
        for (SnippetEvent event : own) {
            if (event.status() == Status.REJECTED) {
                Snippet rejected = event.snippet();
                Diagnostics diagnostics = new Diagnostics(analysis, types, source, offset, rejected.source());
                problems.addAll(diagnostics.problems(jshell.diagnostics(rejected)));
            }
            if (event.exception() != null) {
                return thrown(event.exception());
            }
        }
        if (interrupter.wasInterrupted()) {
            return new Outcome.Interrupted(List.of());
        }
        return problems.isEmpty() ? null : new Outcome.Rejected(problems);
    }

    private Outcome thrown(JShellException exception) {
        List<ThrownError> chain = exception instanceof UnresolvedReferenceException unresolved
                ? List.of(sources.withMessage(
                        exception, "UnresolvedReference", dependants.waiting(unresolved.getSnippet())))
                : sources.chain(exception, control.thrown());
        return interrupter.wasInterrupted() ? new Outcome.Interrupted(chain) : new Outcome.Thrown(chain);
    }

    private Optional<MimeBundle> result(List<SnippetEvent> events) throws Exception {
        Snippet snippet = events.isEmpty() ? null : events.get(0).snippet();
        if (snippet == null || !isExpression(snippet)) {
            return Optional.empty();
        }
        Object value = control.value();
        return Optional.of(control.call(() -> cell.outlet().render(value)));
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
                sources.forget(snippet);
            }
        }
    }
}
