package dev.cella.kernel.source;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method as a cell declares it.
 *
 * @param result the type of its result, without packages
 * @param name its name
 * @param parameters its parameters
 * @param code the whole declaration as written
 */
public record MethodSource(String result, String name, List<Parameter> parameters, String code) {
    /**
     * A parameter.
     *
     * @param type its type without packages, an array for {@code int...}
     * @param name its name
     */
    public record Parameter(String type, String name) {}

    /** Copies the list. */
    public MethodSource {
        parameters = List.copyOf(parameters);
    }

    /** Returns the methods that a text declares outside of types; what cannot be parsed is left out. */
    public static List<MethodSource> in(String text) {
        return Outline.of(text).levels().get(0).units().stream()
                .map(unit -> text.substring(JavaText.firstToken(text, unit.start()), unit.end()))
                .filter(code -> code.indexOf('(') >= 0)
                .flatMap(code -> of(code).stream())
                .toList();
    }

    private static Optional<MethodSource> of(String code) {
        return Syntax.parseMembers(code)
                .map(Syntax.Members::members)
                .filter(members -> members.size() == 1
                        && members.get(0) instanceof MethodTree method
                        && method.getReturnType() != null)
                .map(members -> of((MethodTree) members.get(0), code));
    }

    private static MethodSource of(MethodTree method, String code) {
        List<Parameter> parameters = method.getParameters().stream()
                .map(one -> new Parameter(plain(one.getType()), one.getName().toString()))
                .toList();
        return new MethodSource(plain(method.getReturnType()), method.getName().toString(), parameters, code);
    }

    private static String plain(Tree type) {
        return type.toString().replaceAll("\\w+\\.(?=\\w)", "").replace("...", "[]");
    }

    /** Returns the types of its parameters. */
    public List<String> types() {
        return parameters.stream().map(Parameter::type).toList();
    }

    /** Returns whether the one replaces the other when a later cell declares it. */
    public boolean replaces(MethodSource other) {
        return name.equals(other.name) && types().equals(other.types());
    }

    /** Returns its first line without modifiers: {@code double[] stretch(int[] pixels)}. */
    public String head() {
        return parameters.stream()
                .map(one -> one.type + " " + one.name)
                .collect(Collectors.joining(", ", result + " " + name + "(", ")"));
    }
}
