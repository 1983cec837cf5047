package dev.cella.kernel.shell;

import dev.cella.kernel.diagnose.SnippetSources;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.diagnose.ThrownError.Frame;
import dev.cella.kernel.source.CellSource.Span;
import dev.cella.kernel.spi.CellLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Translates stack traces of code that still runs. JShell translates only those of exceptions that have left a snippet.
 *
 * @param jshell the session
 * @param sources the cells of its snippets
 */
record StackLines(JShell jshell, SnippetSources sources) implements CellLine.Translator {
    private static final String ENDLESS =
            "It was at this line when you stopped it. If it should have ended by itself, look at"
                    + " the loop around this line: its condition must become false at some point.";

    @Override
    public List<CellLine> lines(StackTraceElement[] trace) {
        return frames(trace).stream()
                .flatMap(frame -> frame.where().stream()
                        .map(span -> new CellLine(
                                span.cell().name(), span.line(), span.lineText().strip(), frame.method())))
                .toList();
    }

    /** The call at which a thread was stopped, for a report; empty if no cell is on its stack. */
    List<ThrownError> stopped(StackTraceElement[] trace) {
        List<Frame> frames = frames(trace);
        int last = frames.size();
        while (last > 0 && frames.get(last - 1).where().isEmpty()) {
            last--;
        }
        return last == 0
                ? List.of()
                : List.of(new ThrownError("Interrupted", "", ENDLESS, List.copyOf(frames.subList(0, last))));
    }

    private List<Frame> frames(StackTraceElement[] trace) {
        Map<String, Snippet> byClass = new HashMap<>();
        jshell.snippets()
                .filter(snippet -> jshell.status(snippet).isActive())
                .forEach(snippet -> byClass.put(wrapper(snippet).fullClassName(), snippet));
        Map<StackTraceElement, Frame> known = new HashMap<>(); // a recursion has few lines and many frames
        return Stream.of(trace)
                .map(element -> known.computeIfAbsent(element, one -> frame(one, byClass)))
                .toList();
    }

    private Frame frame(StackTraceElement element, Map<String, Snippet> byClass) {
        Optional<Snippet> snippet = compiled(element.getClassName(), byClass);
        String type =
                snippet.map(found -> typeIn(found, element.getClassName())).orElse(element.getClassName());
        String method = SnippetSources.methodName(element.getMethodName());
        return new Frame(
                type.isEmpty() || method.isEmpty() ? method : type + "." + method,
                snippet.flatMap(found -> line(found, element)));
    }

    /** The snippet that was compiled to a class, or to one that encloses it. */
    private static Optional<Snippet> compiled(String className, Map<String, Snippet> byClass) {
        String name = className;
        while (!byClass.containsKey(name) && name.indexOf('$') >= 0) {
            name = name.substring(0, name.lastIndexOf('$'));
        }
        return Optional.ofNullable(byClass.get(name));
    }

    /** The class that a snippet declares around a method; empty if it declares none. */
    private String typeIn(Snippet snippet, String className) {
        return className
                .substring(wrapper(snippet).fullClassName().length())
                .replaceFirst("^\\$", "")
                .replace('$', '.');
    }

    private Optional<Span> line(Snippet snippet, StackTraceElement element) {
        String wrapped = wrapper(snippet).wrapped();
        int start = 0;
        for (int line = 1; line < element.getLineNumber(); line++) {
            start = wrapped.indexOf('\n', start) + 1;
        }
        while (start < wrapped.length() && Character.isWhitespace(wrapped.charAt(start))) {
            start++;
        }
        int position = wrapper(snippet).wrappedToSourcePosition(start);
        if (position < 0 || position > snippet.source().length()) {
            return Optional.empty();
        }
        long before = snippet.source()
                .substring(0, position)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return sources.line(snippet, (int) before + 1);
    }

    private SnippetWrapper wrapper(Snippet snippet) {
        return jshell.sourceCodeAnalysis().wrapper(snippet);
    }
}
