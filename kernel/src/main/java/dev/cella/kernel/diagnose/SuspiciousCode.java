package dev.cella.kernel.diagnose;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.cella.kernel.source.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Warns about code that compiles and runs, but rarely does what was meant: an integer division where decimals are
 * expected, strings compared with {@code ==}, an assignment as a condition.
 */
public final class SuspiciousCode extends TreeScanner<Void, Void> {
    private static final Pattern WORTH_A_LOOK = Pattern.compile("/|[=!]=|\\b(?:if|while)\\b");
    private static final Set<String> WHOLE =
            Set.of("byte", "short", "int", "long", "char", "Byte", "Short", "Integer", "Long", "Character");
    private static final Set<String> DECIMAL = Set.of("double", "float", "Double", "Float");

    private final SourceCodeAnalysis analysis;
    private final Syntax.Parsed parsed;
    private final int shift; // where the snippet begins in the parsed text
    private final Map<String, String> declared = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private String returned = "";

    /**
     * A warning about one expression.
     *
     * @param offset where the expression begins in the snippet
     * @param sentence what it does, and what to write instead
     */
    public record Warning(int offset, String sentence) {}

    private SuspiciousCode(JShell jshell, Syntax.Parsed parsed, int shift) {
        this.analysis = jshell.sourceCodeAnalysis();
        this.shift = shift;
        this.parsed = parsed;
        jshell.variables() // the analysis of JDK 25 forgets their types after a class that does not compile
                .filter(variable -> jshell.status(variable).isActive())
                .forEach(variable -> declared.put(variable.name(), variable.typeName()));
    }

    /** Returns the warnings about a snippet that compiles. */
    public static List<Warning> in(String snippet, JShell jshell) {
        if (!WORTH_A_LOOK.matcher(snippet).find()) {
            return List.of();
        }
        return Syntax.parseSnippet(snippet)
                .map(parsed -> {
                    SuspiciousCode scanner =
                            new SuspiciousCode(jshell, parsed, parsed.text().indexOf(snippet));
                    scanner.scan(parsed.unit(), null);
                    return List.copyOf(scanner.warnings);
                })
                .orElse(List.of());
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        String type = tree.getType() == null ? "var" : tree.getType().toString();
        declared.put(tree.getName().toString(), type);
        if (DECIMAL.contains(type)) {
            warnOfDivisions(tree.getInitializer());
        }
        return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (DECIMAL.contains(type(tree.getVariable()))) {
            warnOfDivisions(tree.getExpression());
        }
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        String outer = returned;
        returned = tree.getReturnType() == null ? "" : tree.getReturnType().toString();
        super.visitMethod(tree, null);
        returned = outer;
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (DECIMAL.contains(returned)) {
            warnOfDivisions(tree.getExpression());
        }
        return super.visitReturn(tree, null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        boolean comparison = tree.getKind() == Kind.EQUAL_TO || tree.getKind() == Kind.NOT_EQUAL_TO;
        if (comparison
                && type(tree.getLeftOperand()).equals("String")
                && type(tree.getRightOperand()).equals("String")) {
            warn("string.identity", tree);
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
        warnOfAssignment(tree.getCondition());
        return super.visitIf(tree, null);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        warnOfAssignment(tree.getCondition());
        return super.visitWhileLoop(tree, null);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        warnOfAssignment(tree.getCondition());
        return super.visitDoWhileLoop(tree, null);
    }

    private void warnOfAssignment(ExpressionTree condition) {
        ExpressionTree inner = bare(condition);
        if (inner instanceof AssignmentTree) {
            warn("assigned.condition", inner);
        }
    }

    /** Warns about integer divisions among the terms of {@code value}, which should have decimals. */
    private void warnOfDivisions(ExpressionTree value) {
        if (!(bare(value) instanceof BinaryTree binary)) {
            return;
        }
        ExpressionTree left = binary.getLeftOperand();
        ExpressionTree right = binary.getRightOperand();
        if (binary.getKind() != Kind.DIVIDE) {
            warnOfDivisions(left);
            warnOfDivisions(right);
        } else if (WHOLE.contains(type(left)) && WHOLE.contains(type(right)) && !isExact(left, right)) {
            warn("integer.division", binary);
        }
    }

    private static boolean isExact(ExpressionTree left, ExpressionTree right) {
        return bare(left) instanceof LiteralTree a
                && bare(right) instanceof LiteralTree b
                && a.getValue() instanceof Number dividend
                && b.getValue() instanceof Number divisor
                && divisor.longValue() != 0
                && dividend.longValue() % divisor.longValue() == 0;
    }

    /** Returns the type of an expression; empty if it is unknown. */
    private String type(ExpressionTree expression) {
        ExpressionTree inner = bare(expression);
        if (inner instanceof LiteralTree literal) {
            return literal.getValue() == null
                    ? ""
                    : literal.getValue().getClass().getSimpleName();
        }
        String text = inner.toString();
        if (declared.containsKey(text)) {
            return declared.get(text);
        }
        if (isCount(inner)) {
            return "int";
        }
        if (inner instanceof BinaryTree binary && inner.getKind() != Kind.PLUS) {
            String left = type(binary.getLeftOperand());
            return WHOLE.contains(left) && WHOLE.contains(type(binary.getRightOperand())) ? left : "";
        }
        return Optional.ofNullable(analysis.analyzeType(text, text.length())).orElse("");
    }

    /**
     * Recognizes {@code a.length}, {@code a.length()} and {@code a.size()}, also of an array whose type JShell does not
     * know.
     */
    private boolean isCount(ExpressionTree expression) {
        String text = expression.toString();
        String owner = text.substring(0, Math.max(0, text.lastIndexOf('.')));
        String type = declared.getOrDefault(owner, "");
        return text.endsWith(".length")
                ? type.endsWith("[]")
                : !type.isEmpty() && (text.endsWith(".length()") || text.endsWith(".size()"));
    }

    private static ExpressionTree bare(ExpressionTree expression) {
        ExpressionTree inner = expression;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    private void warn(String name, Tree tree) {
        int start = (int) parsed.positions().getStartPosition(parsed.unit(), tree);
        int end = (int) parsed.positions().getEndPosition(parsed.unit(), tree);
        String expression = parsed.text().substring(start, end);
        String sentence = ErrorAdvice.of("warning." + name, "", word -> Optional.of(expression));
        warnings.add(new Warning(start - shift, sentence));
    }
}
