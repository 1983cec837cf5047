package dev.cella.kernel.assist;

import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Nesting;
import dev.cella.kernel.source.Outline;
import dev.cella.kernel.source.Syntax;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Tells whether code can be run as it is.
 *
 * @param state what the front end should do on Enter
 * @param indent the indent of the next line, if the code goes on
 */
public record Completeness(State state, String indent) {
    private static final String STEP = "    ";
    private static final int MAX_UNITS = 20;
    /** Matches lines whose statement comes on the next line. */
    private static final Pattern BELONGS_TO_NEXT = Pattern.compile(
            "(?:(?:}\\s*)?else\\s+)?(?:if|for|while)\\b[^;{]*\\)|(?:}\\s*)?else|do|(?:case\\b.*|default\\s*):");
    /** Matches annotations whose declaration has not begun. */
    private static final Pattern ANNOTATIONS = Pattern.compile("(?:@[\\w.]+(?:\\([^()]*\\))?\\s*)+");

    /** Names the states of the Jupyter protocol, in capitals. */
    public enum State {
        COMPLETE,
        INCOMPLETE,
        INVALID
    }

    /** Looks only at the last few statements of {@code code}: if an earlier one is wrong, the cell fails before them. */
    static Completeness of(String code, SourceCodeAnalysis analysis) {
        if (HelpQuery.in(code).isPresent()) {
            return new Completeness(State.COMPLETE, "");
        }
        Outline outline = Outline.of(code);
        if (!outline.isMatched()) {
            return new Completeness(State.INVALID, "");
        }
        List<Outline.Unit> units = outline.levels().get(0).units();
        int start = units.size() <= MAX_UNITS
                ? 0
                : units.get(units.size() - MAX_UNITS).start();
        String rest = code.substring(start);
        State state = Nesting.of(rest).suitsCompiler()
                ? state(rest, analysis)
                : outline.levels().size() > 1 ? State.INCOMPLETE : State.COMPLETE;
        return new Completeness(state, state == State.INCOMPLETE ? indent(code) : "");
    }

    private static State state(String code, SourceCodeAnalysis analysis) {
        String rest = code;
        while (true) {
            SnippetCut unit = SnippetCut.first(rest, analysis);
            State state = ANNOTATIONS.matcher(rest.strip()).matches() ? State.INCOMPLETE : state(unit);
            rest = rest.substring(unit.end());
            if (state != State.COMPLETE || rest.isBlank()) {
                return state;
            }
        }
    }

    private static State state(SnippetCut unit) {
        return switch (unit.completeness()) {
            case EMPTY -> State.COMPLETE;
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> State.INCOMPLETE;
            case UNKNOWN -> State.INVALID;
            case COMPLETE, COMPLETE_WITH_SEMI -> Syntax.isJava(unit.code()) ? State.COMPLETE : State.INVALID;
        };
    }

    /**
     * Returns one step more than the indent of the line that opened the innermost bracket or that continues on the next
     * line.
     */
    private static String indent(String code) {
        Deque<Integer> open = JavaText.openBrackets(code);
        String last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        String inside = open.isEmpty() ? "" : indentOf(lineOf(code, open.peek())) + STEP;
        return BELONGS_TO_NEXT.matcher(last.strip()).matches() ? indentOf(last) + STEP : inside;
    }

    private static String lineOf(String code, int position) {
        return code.substring(code.lastIndexOf('\n', position) + 1);
    }

    private static String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
