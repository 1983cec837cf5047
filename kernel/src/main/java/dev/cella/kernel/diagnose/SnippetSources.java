package dev.cella.kernel.diagnose;

import dev.cella.kernel.display.PlainText;
import dev.cella.kernel.source.CellSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;

/** Remembers which cell each snippet came from, to translate JShell's stack traces into lines of cells. */
public final class SnippetSources {
    private static final int MAX_CAUSES = 20;
    /** Matches JShell's name for the file of a snippet in a stack trace. */
    private static final Pattern SNIPPET_FILE = Pattern.compile("#(.+)");
    /** Matches the compiler's name for a lambda: {@code lambda$METHOD$NUMBER}. */
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");

    /** Matches what the JVM adds to the message of a failed cast. */
    private static final Pattern LOADERS = Pattern.compile(" \\(.* (?:is|are) in (?:unnamed )?module .*\\)$");

    private final Map<String, SnippetStart> bySnippetId = new HashMap<>();

    private final HiddenNames hidden;

    /** Creates an empty memory. */
    public SnippetSources(HiddenNames hidden) {
        this.hidden = hidden;
    }

    private record SnippetStart(CellSource cell, int offset) {}

    /** Remembers that {@code snippet} starts at {@code offset} of {@code cell}. */
    public void remember(Snippet snippet, CellSource cell, int offset) {
        bySnippetId.put(snippet.id(), new SnippetStart(cell, offset));
    }

    /** Returns line {@code number} (from 1) of a snippet as a line of its cell; empty if it has no cell. */
    public Optional<CellSource.Span> line(Snippet snippet, int number) {
        return Optional.ofNullable(bySnippetId.get(snippet.id()))
                .map(start -> start.cell.wholeLine(start.cell.lineAt(start.offset) + number - 1));
    }

    /** Forgets a snippet that was dropped. */
    public void forget(Snippet snippet) {
        bySnippetId.remove(snippet.id());
    }

    /**
     * Returns an exception and its causes.
     *
     * @param translated the exception that JShell reported, whose stack names snippets
     * @param real the exception that was thrown, whose classes are known
     */
    public List<ThrownError> chain(JShellException translated, Throwable real) {
        List<ThrownError> chain = new ArrayList<>();
        Throwable stack = translated;
        Throwable thrown = real;
        while (stack != null && chain.size() < MAX_CAUSES) {
            String message = message(stack, thrown);
            List<ThrownError.Frame> frames = frames(stack);
            chain.add(new ThrownError(className(stack, thrown), message, advice(thrown, message, frames), frames));
            if (thrown != null) {
                thrown.setStackTrace(asTrace(stack.getStackTrace(), frames));
            }
            stack = stack.getCause();
            thrown = thrown == null ? null : thrown.getCause();
        }
        return chain;
    }

    private String advice(Throwable thrown, String message, List<ThrownError.Frame> frames) {
        if (thrown == null) {
            return "";
        }
        String usual = ErrorAdvice.of(thrown.getClass(), message);
        boolean wrongType = thrown instanceof ClassCastException || thrown instanceof ArrayStoreException;
        String hiding = wrongType ? hidden.advice(message, lines(frames)) : "";
        return (hiding + " " + usual).strip();
    }

    private static Stream<String> lines(List<ThrownError.Frame> frames) {
        return frames.stream().flatMap(frame -> frame.where().stream()).map(where -> where.cell()
                .line(where.line()));
    }

    /** Returns an exception with another name and message, because its own expose JShell's internals. */
    public ThrownError withMessage(JShellException exception, String className, String message) {
        return new ThrownError(className, message, "", frames(exception));
    }

    private static String className(Throwable translated, Throwable real) {
        String name = translated instanceof EvalException eval
                ? eval.getExceptionClassName()
                : (real == null ? translated : real).getClass().getName();
        return PlainText.withoutShellNames(name);
    }

    private static String message(Throwable translated, Throwable real) {
        String message = (real == null ? translated : real).getMessage();
        return message == null
                ? ""
                : LOADERS.matcher(PlainText.withoutShellNames(message)).replaceAll("");
    }

    private List<ThrownError.Frame> frames(Throwable translated) {
        List<ThrownError.Frame> frames = new ArrayList<>();
        for (StackTraceElement element : translated.getStackTrace()) {
            frames.add(frame(element));
        }
        return frames;
    }

    /** Returns the trace in terms of cells, as {@code printStackTrace} prints it: {@code at divide(cell 3:2)}. */
    private static StackTraceElement[] asTrace(StackTraceElement[] trace, List<ThrownError.Frame> frames) {
        StackTraceElement[] told = trace.clone();
        for (int i = 0; i < told.length; i++) {
            ThrownError.Frame frame = frames.get(i);
            if (frame.where().isPresent()) {
                CellSource.Span where = frame.where().orElseThrow();
                int dot = frame.method().lastIndexOf('.');
                String type = dot < 0 ? "cell" : frame.method().substring(0, dot);
                String method = frame.method().substring(dot + 1);
                String file = where.cell().name();
                told[i] = new StackTraceElement(type, method.isEmpty() ? "run" : method, file, where.line());
            }
        }
        return told;
    }

    private ThrownError.Frame frame(StackTraceElement element) {
        String file = element.getFileName() == null ? "" : element.getFileName();
        Matcher snippet = SNIPPET_FILE.matcher(file);
        SnippetStart start = snippet.matches() ? bySnippetId.get(snippet.group(1)) : null;
        String type = PlainText.withoutShellNames(element.getClassName());
        String method = methodName(element.getMethodName());
        String name = type.isEmpty() || method.isEmpty() ? method : type + "." + method;
        if (start == null) {
            return new ThrownError.Frame(name, Optional.empty());
        }
        int line = start.cell.lineAt(start.offset) + element.getLineNumber() - 1;
        return new ThrownError.Frame(name, Optional.of(start.cell.wholeLine(line)));
    }

    /** Returns the name that a method has in the text of a cell; empty for the statements of the cell. */
    public static String methodName(String name) {
        Matcher lambda = LAMBDA.matcher(name);
        String plain = lambda.matches() ? lambda.group(1) : name;
        return plain.startsWith("do_it$") ? "" : plain;
    }
}
