package dev.cella.kernel.assist;

import dev.cella.kernel.source.Outline;
import dev.cella.kernel.source.SnippetMask;
import dev.cella.kernel.source.Syntax;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * The first snippet of a text. JShell evaluates only the first snippet of what it gets and silently ignores the rest,
 * so a snippet must never hold more than one.
 *
 * @param code the snippet, with a semicolon added if its end lacks one
 * @param end where it ends in the text
 * @param completeness what JShell's analysis says
 */
public record SnippetCut(String code, int end, Completeness completeness) {
    /** Cuts the first snippet off {@code text}; all of it if its end cannot be found. */
    public static SnippetCut first(String text, SourceCodeAnalysis analysis) {
        CompletionInfo unit = analysis.analyzeCompletion(SnippetMask.of(text));
        boolean whole = unit.completeness().isComplete(); // else JShell's rest can be longer than the text
        int end = whole ? text.length() - unit.remaining().length() : text.length();
        String part = text.substring(0, end);
        return switch (unit.completeness()) {
            case COMPLETE -> new SnippetCut(part, end, Completeness.COMPLETE);
            case COMPLETE_WITH_SEMI -> new SnippetCut(part + ";", end, Completeness.COMPLETE_WITH_SEMI);
            case UNKNOWN -> byBrackets(text);
            default -> new SnippetCut(text, text.length(), unit.completeness());
        };
    }

    /** Returns the shortest part that ends with a statement or a block and that the parser accepts. */
    private static SnippetCut byBrackets(String text) {
        return Outline.of(text).levels().get(0).units().stream()
                .limit(2) // a header and its body may count as two
                .map(unit -> new SnippetCut(text.substring(0, unit.end()), unit.end(), Completeness.COMPLETE))
                .filter(cut -> Syntax.isJava(cut.code()))
                .findFirst()
                .orElseGet(() -> new SnippetCut(text, text.length(), Completeness.UNKNOWN));
    }
}
