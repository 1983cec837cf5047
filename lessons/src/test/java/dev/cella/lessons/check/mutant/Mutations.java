package dev.cella.lessons.check.mutant;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes the small mistakes that students make: in comparisons, bounds, indexes, constants, sizes, and the order of things. */
final class Mutations extends TreeScanner<Void, Void> {
    private static final Map<Kind, String> OTHER_OPERATOR = Map.ofEntries(
            Map.entry(Kind.LESS_THAN, "<="),
            Map.entry(Kind.LESS_THAN_EQUAL, "<"),
            Map.entry(Kind.GREATER_THAN, ">="),
            Map.entry(Kind.GREATER_THAN_EQUAL, ">"),
            Map.entry(Kind.EQUAL_TO, "!="),
            Map.entry(Kind.NOT_EQUAL_TO, "=="),
            Map.entry(Kind.PLUS, "-"),
            Map.entry(Kind.MINUS, "+"),
            Map.entry(Kind.MULTIPLY, "/"),
            Map.entry(Kind.DIVIDE, "*"),
            Map.entry(Kind.REMAINDER, "/"));
    private static final Map<String, String> OTHER_METHOD =
            Map.of("max", "min", "min", "max", "average", "max", "means", "deviations", "deviations", "means");
    /** Sizes that a student might write in place of a variable. */
    private static final List<String> SIZES = List.of("1", "2", "3", "4");

    private final ParsedAnswer answer;
    private final Map<String, Mutant> mutants = new LinkedHashMap<>();
    private final TreeSet<String> sizes = new TreeSet<>();

    private Mutations(ParsedAnswer answer) {
        this.answer = answer;
    }

    /** Returns all mutants of an answer that parse. */
    static List<Mutant> of(String code) {
        Mutations mutations = new Mutations(ParsedAnswer.of(code).orElseThrow());
        mutations.scan(mutations.answer.tree(), null);
        return mutations.mutants.values().stream()
                .filter(mutant -> ParsedAnswer.of(mutant.code()).isPresent())
                .toList();
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        method.getParameters().stream()
                .filter(parameter -> parameter.getType().toString().equals("int"))
                .forEach(parameter -> sizes.add(parameter.getName().toString()));
        scan(method.getBody(), null);
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void unused) {
        String left = text(binary.getLeftOperand());
        String right = text(binary.getRightOperand());
        String operator =
                answer.code().substring(answer.end(binary.getLeftOperand()), answer.start(binary.getRightOperand()));
        String other = OTHER_OPERATOR.get(binary.getKind());
        if (other != null) {
            replace(binary, left + " " + other + " " + right);
        }
        if (List.of(Kind.MINUS, Kind.DIVIDE, Kind.REMAINDER, Kind.LESS_THAN, Kind.GREATER_THAN)
                .contains(binary.getKind())) {
            replace(binary, right + operator + left);
        }
        if (List.of(Kind.PLUS, Kind.MINUS, Kind.MULTIPLY, Kind.DIVIDE, Kind.REMAINDER)
                .contains(binary.getKind())) {
            replace(binary, left);
            replace(binary, right);
        }
        return super.visitBinary(binary, null);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
        if (literal.getValue() instanceof Integer number) {
            replace(literal, "" + (number + 1));
            replace(literal, number == 0 ? "(-1)" : "" + (number - 1));
        } else if (literal.getValue() instanceof Double) {
            replace(literal, "1.01 * " + text(literal));
        }
        return null;
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree access, Void unused) {
        replace(access.getIndex(), text(access.getIndex()) + " + 1");
        replace(access.getIndex(), text(access.getIndex()) + " - 1");
        if (access.getExpression() instanceof ArrayAccessTree outer) {
            swap(outer.getIndex(), access.getIndex());
        }
        return super.visitArrayAccess(access, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        swapNeighbors(call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void unused) {
        swapNeighbors(array.getInitializers());
        swapNeighbors(array.getDimensions());
        return super.visitNewArray(array, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree member, Void unused) {
        String name = member.getIdentifier().toString();
        if (name.equals("length")) {
            SIZES.forEach(size -> replace(member, size));
        }
        if (OTHER_METHOD.containsKey(name)) {
            replace(member, text(member.getExpression()) + "." + OTHER_METHOD.get(name));
        }
        return super.visitMemberSelect(member, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void unused) {
        if (sizes.contains(name.getName().toString())) {
            SIZES.forEach(size -> replace(name, size));
        }
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
        replace(assignment, text(assignment.getVariable()) + " = " + text(assignment.getExpression()));
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public Void visitTypeCast(TypeCastTree cast, Void unused) {
        replace(cast, text(cast.getExpression()));
        return super.visitTypeCast(cast, null);
    }

    @Override
    public Void visitParenthesized(ParenthesizedTree parentheses, Void unused) {
        replace(parentheses, text(parentheses.getExpression()));
        return super.visitParenthesized(parentheses, null);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree choice, Void unused) {
        replace(choice, text(choice.getTrueExpression()));
        replace(choice, text(choice.getFalseExpression()));
        return super.visitConditionalExpression(choice, null);
    }

    private void swapNeighbors(List<? extends ExpressionTree> expressions) {
        for (int i = 1; expressions != null && i < expressions.size(); i++) {
            swap(expressions.get(i - 1), expressions.get(i));
        }
    }

    private void swap(Tree first, Tree second) {
        String between = answer.code().substring(answer.end(first), answer.start(second));
        replace(answer.start(first), answer.end(second), text(second) + between + text(first));
    }

    private void replace(Tree tree, String replacement) {
        replace(answer.start(tree), answer.end(tree), replacement);
    }

    private void replace(int start, int end, String replacement) {
        Mutant mutant = Mutant.of(answer.code(), start, end, replacement);
        if (!mutant.code().equals(answer.code())) {
            mutants.putIfAbsent(mutant.code(), mutant);
        }
    }

    private String text(Tree tree) {
        return answer.code().substring(answer.start(tree), answer.end(tree));
    }
}
