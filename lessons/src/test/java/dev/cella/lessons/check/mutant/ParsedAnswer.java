package dev.cella.lessons.check.mutant;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.cella.kernel.source.Syntax;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The syntax tree of an answer, as members of a class.
 *
 * @param code the answer
 * @param members its tree
 */
record ParsedAnswer(String code, Syntax.Members members) {

    /** Parses an answer; empty if it is no Java. */
    static Optional<ParsedAnswer> of(String code) {
        return Syntax.parseMembers(code).map(members -> new ParsedAnswer(code, members));
    }

    Tree tree() {
        return members.type();
    }

    int start(Tree part) {
        return members.start(part);
    }

    int end(Tree part) {
        return members.end(part);
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
