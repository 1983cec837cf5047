package dev.cella.kernel.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A snippet that declares a class, interface, record or enum, and the forms in which JShell can compile it alone and as
 * public, although in a file it would share a compilation unit with others.
 */
public final class TypeDeclaration {
    private static final Pattern OF_INTEREST = Pattern.compile("\\b(?:class|interface|record|enum)\\s+\\w");
    private static final Set<Modifier> ACCESS = Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

    private final String code;
    private final ClassTree tree;
    private final TypeHeader header;
    private final List<Patched.Insertion> publishing;

    private TypeDeclaration(String code, ClassTree tree, Syntax.Members parsed) {
        this.code = code;
        this.tree = tree;
        header = TypeHeader.of(code, parsed.start(tree));
        publishing = publishing(tree, parsed);
    }

    /** Reads a snippet; empty if it does not declare exactly one type. */
    public static Optional<TypeDeclaration> of(String snippet) {
        if (!OF_INTEREST.matcher(snippet).find()) {
            return Optional.empty();
        }
        return Syntax.parseMembers(snippet)
                .filter(parsed ->
                        parsed.members().size() == 1 && parsed.members().get(0) instanceof ClassTree)
                .map(parsed -> new TypeDeclaration(
                        snippet, (ClassTree) parsed.members().get(0), parsed));
    }

    /** Returns its simple name. */
    public String name() {
        return tree.getSimpleName().toString();
    }

    /** Returns whether it is sealed. */
    public boolean isSealed() {
        return header.sealed() >= 0;
    }

    /** Returns the types that it permits by name; empty if it has no such clause. */
    public List<String> permits() {
        return tree.getPermitsClause().stream().map(TypeDeclaration::plain).toList();
    }

    /** Returns the types that it extends or implements. */
    public Set<String> supertypes() {
        return supertypes(tree);
    }

    /** Returns the types nested in it that extend or implement {@code supertype}, as {@code Outer.Inner}. */
    public List<String> nestedSubtypes(String supertype) {
        List<String> found = new ArrayList<>();
        collect(tree, name(), supertype, found);
        return found;
    }

    /** Returns which of these types, and of those nested in them, extend or implement {@code supertype}, in their order. */
    public static Set<String> subtypesOf(String supertype, Stream<TypeDeclaration> declarations) {
        Set<String> names = new LinkedHashSet<>();
        declarations.forEach(type -> {
            if (type.supertypes().contains(supertype)) {
                names.add(type.name());
            }
            names.addAll(type.nestedSubtypes(supertype));
        });
        return names;
    }

    /** Returns whether a type of this simple name is nested in it. */
    public boolean nests(String simpleName) {
        return nested(tree).anyMatch(type -> type.getSimpleName().contentEquals(simpleName));
    }

    /**
     * Returns it as JShell compiles it before the types that it permits are known: not sealed. The constructors of a
     * record get the access that JShell gives to the record (Java Language Specification 8.10.4). A non-sealed type
     * gets a sealed supertype, because it would be illegal without one.
     */
    public Patched open() {
        StringBuilder text = new StringBuilder(code);
        if (isSealed()) {
            blank(text, header.sealed(), header.sealed() + "sealed".length());
            if (header.permits() >= 0) {
                blank(text, header.permits(), header.body());
            }
        }
        return patched(text.toString(), List.of());
    }

    /** Returns it as JShell compiles it once the types that it permits are known (8.1.6), after {@code open}. */
    public Patched sealed(Collection<String> permitted) {
        return header.permits() >= 0 || permitted.isEmpty()
                ? patched(code, List.of())
                : patched(
                        code,
                        List.of(new Patched.Insertion(header.body(), "permits " + String.join(", ", permitted) + " ")));
    }

    private Patched patched(String text, List<Patched.Insertion> further) {
        List<Patched.Insertion> insertions = new ArrayList<>(publishing);
        insertions.addAll(further);
        if (header.nonSealed()) {
            boolean isInterface = tree.getKind() == Tree.Kind.INTERFACE;
            boolean goesOn = !tree.getImplementsClause().isEmpty(); // javac lists what an interface extends here
            String helper = "Sealed$" + name();
            String clause = goesOn ? ", " : isInterface ? " extends " : " implements ";
            insertions.add(new Patched.Insertion(header.body(), clause + helper + " "));
            insertions.add(
                    new Patched.Insertion(code.length(), " sealed interface " + helper + " permits " + name() + " {}"));
        }
        insertions.sort(Comparator.comparingInt(Patched.Insertion::at));
        return Patched.of(text, insertions);
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static void collect(ClassTree type, String path, String supertype, List<String> found) {
        nested(type).forEach(inner -> {
            String name = path + "." + inner.getSimpleName();
            if (supertypes(inner).contains(supertype)) {
                found.add(name);
            }
            collect(inner, name, supertype, found);
        });
    }

    private static Stream<ClassTree> nested(ClassTree type) {
        return type.getMembers().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    private static Set<String> supertypes(ClassTree type) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .forEach(supertype -> names.add(plain(supertype)));
        return names;
    }

    private static String plain(Tree name) {
        return name.toString().replaceAll("(?s)<.*", "").replaceAll("@\\w+(?:\\(.*?\\))?\\s*", "");
    }

    private static List<Patched.Insertion> publishing(ClassTree type, Syntax.Members parsed) {
        if (type.getKind() != Tree.Kind.RECORD || type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            return List.of();
        }
        return type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method
                        && method.getName().contentEquals("<init>")
                        && method.getModifiers().getFlags().stream().noneMatch(ACCESS::contains))
                .map(parsed::start)
                .filter(start -> start >= 0)
                .map(start -> new Patched.Insertion(start, "public "))
                .toList();
    }
}
