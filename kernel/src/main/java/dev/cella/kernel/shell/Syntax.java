package dev.cella.kernel.shell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Tells code that is no Java at all from code that only speaks of things not declared yet. */
final class Syntax {
    private Syntax() {}

    /** Whether {@code snippet} parses as statements, an expression, members of a class, or a file. */
    static boolean isJava(String snippet) {
        return Stream.of(
                        "class C { void m() { " + snippet + "\n} }",
                        "class C { void m() { " + snippet + "\n; } }",
                        "class C { Object o = " + snippet + "\n; }",
                        "class C { " + snippet + "\n}",
                        snippet)
                .anyMatch(Syntax::parses);
    }

    private static boolean parses(String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, null, null, List.of(new Text(text)));
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.getDiagnostics().stream().noneMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///C.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
