package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
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
final class Evaluation {
    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final CellControl control;
    private final Origins origins;
    private final Interrupter interrupter;
    private final CellSource source;
    private final Cell cell;

    Evaluation(
            JShell jshell,
            SourceCodeAnalysis analysis,
            CellControl control,
            Origins origins,
            Interrupter interrupter,
            CellSource source,
            Cell cell) {
        this.jshell = jshell;
        this.analysis = analysis;
        this.control = control;
        this.origins = origins;
        this.interrupter = interrupter;
        this.source = source;
        this.cell = cell;
    }

    Outcome run() throws Exception {
        String code = source.text();
        Optional<MimeBundle> result = Optional.empty();
        int start = JavaText.firstToken(code, 0);
        while (start < code.length()) {
            String rest = code.substring(start);
            CompletionInfo unit = analysis.analyzeCompletion(rest);
            boolean whole = unit.completeness().isComplete();
            int end = whole ? code.length() - unit.remaining().length() : code.length();
            int next = JavaText.firstToken(code, end);
            String snippet = whole ? unit.source() : rest;
            boolean wanted = next == code.length() && JavaText.lastVisible(rest) != ';';
            List<SnippetEvent> events = jshell.eval(snippet);
            Outcome failure = failure(events, start);
            if (failure != null) {
                return failure;
            }
            result = wanted ? result(events) : Optional.empty();
            dropTemporaries(events);
            start = next;
        }
        return new Outcome.Done(result);
    }

    /** How the snippet at {@code offset} failed; null if it did not. */
    private Outcome failure(List<SnippetEvent> events, int offset) {
        List<SnippetEvent> own =
                events.stream().filter(event -> event.causeSnippet() == null).toList();
        own.forEach(event -> origins.remember(event.snippet(), source, offset));
        List<Problem> problems = new ArrayList<>();
        for (SnippetEvent event : own) {
            if (event.status() == Status.REJECTED) {
                jshell.diagnostics(event.snippet())
                        .filter(diagnostic -> diagnostic.isError())
                        .forEach(diagnostic -> problems.add(Diagnostics.problem(diagnostic, source, offset)));
            } else if (event.status() == Status.RECOVERABLE_DEFINED
                    || event.status() == Status.RECOVERABLE_NOT_DEFINED) {
                tellWhatIsMissing((DeclarationSnippet) event.snippet());
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
                ? List.of(origins.withMessage(exception, "UnresolvedReference", waiting(unresolved.getSnippet())))
                : origins.chain(exception, control.thrown());
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
                origins.forget(snippet);
            }
        }
    }

    private void tellWhatIsMissing(DeclarationSnippet snippet) {
        cell.print(waiting(snippet) + "\n");
    }

    private String waiting(DeclarationSnippet snippet) {
        String missing = jshell.unresolvedDependencies(snippet).collect(Collectors.joining(" and "));
        return snippet.name() + " is declared, but cannot be used before " + missing + " is";
    }
}
