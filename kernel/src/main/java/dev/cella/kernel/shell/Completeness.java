package dev.cella.kernel.shell;

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

    /** The words of the Jupyter protocol, in capitals. */
    public enum State {
        COMPLETE,
        INCOMPLETE,
        INVALID
    }

    static Completeness of(String code, SourceCodeAnalysis analysis) {
        String rest = code;
        while (true) {
            CompletionInfo unit = analysis.analyzeCompletion(rest);
            State state = state(unit);
            if (state == State.INCOMPLETE) {
                return new Completeness(state, indent(code));
            }
            if (state == State.INVALID || unit.remaining().isBlank()) {
                return new Completeness(state, "");
            }
            rest = unit.remaining();
        }
    }

    private static State state(CompletionInfo unit) {
        return switch (unit.completeness()) {
            case EMPTY -> State.COMPLETE;
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> State.INCOMPLETE;
            case UNKNOWN -> State.INVALID;
            case COMPLETE, COMPLETE_WITH_SEMI -> Syntax.isJava(unit.source()) ? State.COMPLETE : State.INVALID;
        };
    }

    private static String indent(String code) {
        return STEP.repeat(JavaText.openBrackets(code).size());
    }
}
