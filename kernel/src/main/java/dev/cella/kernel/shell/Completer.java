package dev.cella.kernel.shell;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Finds what could be written at the cursor. */
final class Completer {
    private final SourceCodeAnalysis analysis;

    Completer(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    Completions complete(String code, int cursor) {
        CursorContext context = CursorContext.of(code.substring(0, cursor), analysis);
        int[] anchor = {-1};
        List<Suggestion> suggestions =
                analysis.completionSuggestions(context.text(), context.text().length(), anchor);
        Set<String> texts = new LinkedHashSet<>();
        suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::matchesType, Comparator.reverseOrder()))
                .forEach(suggestion -> texts.add(suggestion.continuation()));
        int start = texts.isEmpty() || anchor[0] < 0
                ? cursor
                : cursor - (context.text().length() - anchor[0]);
        return new Completions(List.copyOf(texts), Math.max(0, start), cursor);
    }
}
