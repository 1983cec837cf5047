package dev.cella.kernel.shell;

import dev.cella.kernel.assist.Import;
import dev.cella.kernel.display.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/** Lists what the cells of a session have declared, in this order. */
public final class Declarations {
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

    private final Session session;
    private final JShell jshell;

    Declarations(Session session) {
        this.session = session;
        this.jshell = session.jshell();
    }

    /** Returns the variables. */
    public List<Variable> variables() {
        return active(jshell.variables())
                .map(variable -> new Variable(
                        PlainText.withoutShellNames(variable.typeName()), variable.name(), jshell.varValue(variable)))
                .toList();
    }

    /** Returns the methods, such as {@code int sum(List<Integer>)}. */
    public List<String> methods() {
        return active(jshell.methods()).map(Declarations::signature).toList();
    }

    /** Returns the classes, records, interfaces and enums, such as {@code record Point}. */
    public List<String> types() {
        return active(jshell.types())
                .map(type -> kind(type) + " " + type.name())
                .toList();
    }

    /** Returns the imports, as written between {@code import} and the semicolon. */
    public List<String> imports() {
        return Import.in(jshell)
                .map(one -> (one.isStatic() ? "static " : "") + one.fullname())
                .toList();
    }

    /**
     * Forgets everything that cells have declared, except the imports. The values of variables can then be
     * garbage-collected.
     *
     * @return the number of declarations
     */
    public int forget() {
        String release = active(jshell.variables())
                .filter(variable -> !PRIMITIVES.contains(variable.typeName()))
                .map(variable -> variable.name() + " = null;")
                .collect(Collectors.joining(" "));
        if (!release.isEmpty()) {
            jshell.eval("{ " + release + " }"); // classes stay loaded and would hold the values forever
        }
        List<Snippet> declared = Stream.of(jshell.variables(), jshell.methods(), jshell.types())
                .flatMap(this::active)
                .map(Snippet.class::cast)
                .toList();
        declared.forEach(jshell::drop);
        session.control().forget();
        session.imports().restore();
        return declared.size();
    }

    private <S extends Snippet> Stream<S> active(Stream<S> snippets) {
        return snippets.filter(snippet -> jshell.status(snippet).isActive());
    }

    private static String signature(MethodSnippet method) {
        String[] parts = method.signature().split("(?<=\\))", 2); // JShell writes (parameters)result
        return parts[1] + " " + method.name() + parts[0];
    }

    private static String kind(TypeDeclSnippet type) {
        return switch (type.subKind()) {
            case INTERFACE_SUBKIND -> "interface";
            case ENUM_SUBKIND -> "enum";
            case RECORD_SUBKIND -> "record";
            case ANNOTATION_TYPE_SUBKIND -> "@interface";
            default -> "class";
        };
    }

    /**
     * A variable of a cell.
     *
     * @param type its type, as the compiler writes it
     * @param name its name
     * @param value the text of its value
     */
    public record Variable(String type, String name, String value) {}
}
