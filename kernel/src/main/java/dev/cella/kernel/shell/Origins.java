package dev.cella.kernel.shell;

import dev.cella.kernel.display.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;

/** Knows which cell each snippet came from, and so translates JShell's stack traces into places in cells. */
final class Origins {
    private static final int MAX_CAUSES = 20;
    /** How JShell names the file of a snippet in a stack trace. */
    private static final Pattern SNIPPET_FILE = Pattern.compile("#(.+)");
    /** How the compiler names a lambda: {@code lambda$METHOD$NUMBER}. */
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");

    private final Map<String, Origin> bySnippetId = new HashMap<>();

    private record Origin(CellSource cell, int offset) {}

    /** Remembers that {@code snippet} starts at {@code offset} of {@code cell}. */
    void remember(Snippet snippet, CellSource cell, int offset) {
        bySnippetId.put(snippet.id(), new Origin(cell, offset));
    }

    void forget(Snippet snippet) {
        bySnippetId.remove(snippet.id());
    }

    /**
     * The chain of an exception.
     *
     * @param translated what JShell reported, whose stack names snippets
     * @param real what was thrown, whose classes are known
     */
    List<ThrownError> chain(JShellException translated, Throwable real) {
        List<ThrownError> chain = new ArrayList<>();
        Throwable stack = translated;
        Throwable thrown = real;
        while (stack != null && chain.size() < MAX_CAUSES) {
            chain.add(new ThrownError(className(stack, thrown), message(stack, thrown), frames(stack)));
            stack = stack.getCause();
            thrown = thrown == null ? null : thrown.getCause();
        }
        return chain;
    }

    /** An exception under another name and message, where its own speak of JShell's inner life. */
    ThrownError withMessage(JShellException exception, String className, String message) {
        return new ThrownError(className, message, frames(exception));
    }

    private static String className(Throwable translated, Throwable real) {
        String name = translated instanceof EvalException eval
                ? eval.getExceptionClassName()
                : (real == null ? translated : real).getClass().getName();
        return PlainText.withoutShellNames(name);
    }

    private static String message(Throwable translated, Throwable real) {
        String message = (real == null ? translated : real).getMessage();
        return message == null ? "" : PlainText.withoutShellNames(message);
    }

    private List<ThrownError.Frame> frames(Throwable translated) {
        List<ThrownError.Frame> frames = new ArrayList<>();
        for (StackTraceElement element : translated.getStackTrace()) {
            frames.add(frame(element));
        }
        return frames;
    }

    private ThrownError.Frame frame(StackTraceElement element) {
        String file = element.getFileName() == null ? "" : element.getFileName();
        Matcher snippet = SNIPPET_FILE.matcher(file);
        Origin origin = snippet.matches() ? bySnippetId.get(snippet.group(1)) : null;
        String type = PlainText.withoutShellNames(element.getClassName());
        String method = methodName(element.getMethodName());
        String name = type.isEmpty() || method.isEmpty() ? method : type + "." + method;
        if (origin == null) {
            return new ThrownError.Frame(name, Optional.empty());
        }
        int line = origin.cell.lineAt(origin.offset) + element.getLineNumber() - 1;
        return new ThrownError.Frame(name, Optional.of(origin.cell.wholeLine(line)));
    }

    private static String methodName(String name) {
        Matcher lambda = LAMBDA.matcher(name);
        String plain = lambda.matches() ? lambda.group(1) : name;
        return plain.startsWith("do_it$") ? "" : plain;
    }
}
