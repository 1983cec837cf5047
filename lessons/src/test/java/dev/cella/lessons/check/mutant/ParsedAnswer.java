package dev.cella.lessons.check.mutant;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The syntax tree of an answer, as members of a class.
 *
 * @param code the answer
 * @param unit the tree of the class around it
 * @param positions where its parts are
 */
record ParsedAnswer(String code, CompilationUnitTree unit, SourcePositions positions) {
    private static final String BEFORE = "class C {\n";

    /** Parses an answer; empty if it is no Java. */
    static Optional<ParsedAnswer> of(String code) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, null, null, List.of(new JavaText("C", BEFORE + code + "\n}")));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return problems.getDiagnostics().isEmpty()
                    ? Optional.of(
                            new ParsedAnswer(code, unit, Trees.instance(task).getSourcePositions()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tree tree() {
        return (ClassTree) unit.getTypeDecls().get(0);
    }

    int start(Tree part) {
        return (int) positions.getStartPosition(unit, part) - BEFORE.length();
    }

    int end(Tree part) {
        return (int) positions.getEndPosition(unit, part) - BEFORE.length();
    }

    /** Returns the answer with a call of {@code tick()} in each loop, so that none runs for ever. */
    String withTicks() {
        TreeSet<Integer> bodies = new TreeSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitForLoop(ForLoopTree loop, Void unused) {
                add(loop.getStatement());
                return super.visitForLoop(loop, null);
            }

            @Override
            public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
                add(loop.getStatement());
                return super.visitEnhancedForLoop(loop, null);
            }

            @Override
            public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
                add(loop.getStatement());
                return super.visitWhileLoop(loop, null);
            }

            @Override
            public Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
                add(loop.getStatement());
                return super.visitDoWhileLoop(loop, null);
            }

            private void add(StatementTree body) {
                if (code.charAt(start(body)) != '{') {
                    throw new IllegalArgumentException("the body of a loop needs braces: " + body);
                }
                bodies.add(start(body) + 1);
            }
        }.scan(tree(), null);
        StringBuilder ticking = new StringBuilder(code);
        bodies.descendingSet().forEach(position -> ticking.insert(position, " tick();"));
        return ticking.toString();
    }
}
