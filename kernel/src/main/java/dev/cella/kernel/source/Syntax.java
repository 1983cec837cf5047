package dev.cella.kernel.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses snippets, without resolving any names in them. */
public final class Syntax {
    private static final String STATEMENTS = "class C { void m() { ";
    private static final String VALUE = "class C { Object o = ";
    private static final String MEMBERS = "class C { ";

    private Syntax() {}

    /**
     * The syntax tree of a snippet, wrapped into code that the parser accepts.
     *
     * @param unit the tree
     * @param positions where its parts are
     * @param text the text that was parsed
     */
    public record Parsed(CompilationUnitTree unit, SourcePositions positions, String text) {}

    /** Returns whether {@code snippet} parses as statements, an expression, members of a class, or a file. */
    public static boolean isJava(String snippet) {
        return Stream.of(
                        STATEMENTS + snippet + "\n} }",
                        STATEMENTS + snippet + "\n; } }",
                        VALUE + snippet + "\n; }",
                        MEMBERS + snippet + "\n}",
                        snippet)
                .anyMatch(text -> parse(text).isPresent());
    }

    /** Returns the tree of statements, an expression or members of a class; empty if {@code snippet} is none of them. */
    public static Optional<Parsed> parseSnippet(String snippet) {
        return Stream.of(STATEMENTS + snippet + "\n; } }", VALUE + snippet + "\n; }", MEMBERS + snippet + "\n}")
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    /** Returns the members of a class that a text declares; empty if it is something else. */
    public static Optional<Members> parseMembers(String snippet) {
        return parse(MEMBERS + snippet + "\n}").map(Members::new);
    }

    /**
     * Members of a class.
     *
     * @param parsed the tree of the class around them
     */
    public record Members(Parsed parsed) {
        /** Returns the class around them. */
        public ClassTree type() {
            return (ClassTree) parsed.unit().getTypeDecls().get(0);
        }

        List<? extends Tree> members() {
            return type().getMembers();
        }

        /** Returns where a part starts in the text that declares the members; negative if it is not in the text. */
        public int start(Tree part) {
            return (int) parsed.positions().getStartPosition(parsed.unit(), part) - MEMBERS.length();
        }

        /** Returns where a part ends in that text. */
        public int end(Tree part) {
            return (int) parsed.positions().getEndPosition(parsed.unit(), part) - MEMBERS.length();
        }
    }

    private static Optional<Parsed> parse(String text) {
        if (!Nesting.of(text).suitsCompiler()) {
            return Optional.empty();
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, null, null, List.of(new Text(text)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            boolean failed =
                    problems.getDiagnostics().stream().anyMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            return failed ? Optional.empty() : Optional.of(new Parsed(unit, positions, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
