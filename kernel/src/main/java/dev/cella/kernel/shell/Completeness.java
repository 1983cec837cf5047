package dev.cella.kernel.shell;

import java.util.Set;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Whether code can be run as it is.
 *
 * @param state what the front end should do on Enter
 * @param indent how far the next line is to be indented, if the code goes on
 */
public record Completeness(State state, String indent) {
    private static final String STEP = "    ";
    /** Compiler keys that say that the text is no Java, whatever is declared elsewhere. */
    private static final Set<String> SYNTAX = Set.of(
            "compiler.err.expected",
            "compiler.err.illegal",
            "compiler.err.unclosed",
            "compiler.err.else",
            "compiler.err.orphaned",
            "compiler.err.not.stmt",
            "compiler.err.premature");

    /** The words of the Jupyter protocol, in capitals. */
    public enum State {
        COMPLETE,
        INCOMPLETE,
        INVALID
    }

    static Completeness of(String code, SourceCodeAnalysis analysis, JShell jshell) {
        String rest = code;
        while (true) {
            CompletionInfo unit = analysis.analyzeCompletion(rest);
            State state = state(unit, analysis, jshell);
            if (state == State.INCOMPLETE) {
                return new Completeness(state, indent(code));
            }
            if (state == State.INVALID || unit.remaining().isBlank()) {
                return new Completeness(state, "");
            }
            rest = unit.remaining();
        }
    }

    private static State state(CompletionInfo unit, SourceCodeAnalysis analysis, JShell jshell) {
        return switch (unit.completeness()) {
            case EMPTY -> State.COMPLETE;
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> State.INCOMPLETE;
            case UNKNOWN -> State.INVALID;
            case COMPLETE, COMPLETE_WITH_SEMI ->
                hasSyntaxError(unit.source(), analysis, jshell) ? State.INVALID : State.COMPLETE;
        };
    }

    private static boolean hasSyntaxError(String snippet, SourceCodeAnalysis analysis, JShell jshell) {
        return analysis.sourceToSnippets(snippet).stream()
                .flatMap(jshell::diagnostics)
                .map(Diag::getCode)
                .anyMatch(code -> SYNTAX.stream().anyMatch(code::startsWith));
    }

    private static String indent(String code) {
        return STEP.repeat(JavaText.openBrackets(code).size());
    }
}
