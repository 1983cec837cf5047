package dev.cella.kernel.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The types that one cell declares. JShell compiles each of them alone and as public; in a file they would belong to one
 * compilation unit, and be public only where they say so. {@link #patch} makes up for the difference.
 */
public final class CellTypes {
    private static final Pattern OF_INTEREST = Pattern.compile("\\b(?:sealed|record)\\b");
    private static final Set<Modifier> ACCESS = Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

    private final Map<String, Set<String>> subtypes = new LinkedHashMap<>();

    /** Reads the types of a cell. */
    public CellTypes(String cell) {
        if (OF_INTEREST.matcher(cell).find()) {
            for (Outline.Unit unit : Outline.of(cell).levels().get(0).units()) {
                String text = cell.substring(unit.start(), unit.end());
                Syntax.parseMembers(text)
                        .ifPresent(parsed -> types(parsed.members()).forEach(type -> add(type, "")));
            }
        }
    }

    private void add(ClassTree type, String outer) {
        String name = outer + type.getSimpleName();
        Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .map(supertype -> supertype.toString().replaceAll("<.*", ""))
                .forEach(supertype -> subtypes.computeIfAbsent(supertype, key -> new LinkedHashSet<>())
                        .add(name));
        types(type.getMembers()).forEach(nested -> add(nested, name + "."));
    }

    private static Stream<ClassTree> types(List<? extends Tree> members) {
        return members.stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    /**
     * Returns a declaration as JShell should get it: a sealed type without {@code permits} permits its subtypes of this
     * cell (Java Language Specification 8.1.6), and the constructors of a record have the access that JShell gives to the
     * record (8.10.4).
     */
    public Patched patch(String snippet) {
        List<Patched.Insertion> insertions = new ArrayList<>();
        if (OF_INTEREST.matcher(snippet).find()) {
            Syntax.parseMembers(snippet)
                    .ifPresent(parsed -> types(parsed.members()).forEach(type -> {
                        permit(type, parsed, snippet, insertions);
                        publish(type, parsed, insertions);
                    }));
        }
        insertions.sort(Comparator.comparingInt(Patched.Insertion::at));
        return Patched.of(snippet, insertions);
    }

    private void permit(ClassTree type, Syntax.Members parsed, String snippet, List<Patched.Insertion> insertions) {
        Set<String> own = subtypes.getOrDefault(type.getSimpleName().toString(), Set.of());
        boolean sealed = type.getModifiers().getFlags().toString().matches(".*(?<!non-)\\bsealed\\b.*");
        if (sealed && type.getPermitsClause().isEmpty() && !own.isEmpty()) {
            int body = body(snippet, parsed.start(type));
            insertions.add(new Patched.Insertion(body, "permits " + String.join(", ", own) + " "));
        }
    }

    /** Where the body of the type begins: its first curly bracket outside of annotations. */
    private static int body(String snippet, int start) {
        int round = 0;
        int i = JavaText.firstToken(snippet, start);
        while (i < snippet.length() && (round > 0 || snippet.charAt(i) != '{')) {
            round += snippet.charAt(i) == '(' ? 1 : snippet.charAt(i) == ')' ? -1 : 0;
            i = JavaText.firstToken(snippet, JavaText.after(snippet, i));
        }
        return i;
    }

    private static void publish(ClassTree type, Syntax.Members parsed, List<Patched.Insertion> insertions) {
        if (type.getKind() != Tree.Kind.RECORD || type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            return;
        }
        type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method
                        && method.getName().contentEquals("<init>")
                        && method.getModifiers().getFlags().stream().noneMatch(ACCESS::contains))
                .map(parsed::start)
                .filter(start -> start >= 0)
                .forEach(start -> insertions.add(new Patched.Insertion(start, "public ")));
    }
}
