package dev.cella.kernel.assist;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/** Reads signatures of members from the classes themselves, which is cheaper than asking the compiler for each. */
final class Members {
    private static final int MAX_STEPS = 3;
    private static final Pattern TEXT = Pattern.compile("(?s)\".*\"");
    private static final Pattern NAME = Pattern.compile("[\\w.]+");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final LruCache<String, Optional<Class<?>>> analyzed;
    private final TypeIndex types;
    private final List<Import> imports;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<Class<?>, Map<String, String>> known = new HashMap<>();

    Members(JShell jshell, TypeIndex types) {
        this.types = types;
        imports = Import.in(jshell).toList();
        analyzed = new LruCache<>(
                code -> Optional.ofNullable(jshell.sourceCodeAnalysis().analyzeType(code, code.length()))
                        .flatMap(type -> named(untyped(type))));
        jshell.variables()
                .filter(variable -> jshell.status(variable).isActive())
                .forEach(variable -> variables.put(variable.name(), variable.typeName()));
    }

    /** Returns the class of the expression before the dot; empty for classes of cells, and if it is unknown. */
    Optional<Class<?>> classOf(CompletionContext context) {
        return classOf(context.receiver(), context, MAX_STEPS);
    }

    /** Asks JShell only about expressions that are neither literals nor variables nor types. */
    private Optional<Class<?>> classOf(String expression, CompletionContext context, int steps) {
        String code = expression.strip();
        if (code.isEmpty() || steps == 0) {
            return Optional.empty();
        }
        if (TEXT.matcher(code).matches()) {
            return Optional.of(String.class);
        }
        Optional<String> local = context.declaration(code);
        if (local.isPresent()) {
            return classOf(local.get(), context, steps - 1);
        }
        if (variables.containsKey(code)) {
            return named(untyped(variables.get(code)));
        }
        Optional<Class<?>> named = NAME.matcher(code).matches() ? named(code) : Optional.empty();
        return named.isPresent() ? named : analyzed.of(code);
    }

    private static String untyped(String type) {
        return type.replaceAll("<.*>", "");
    }

    /** Finds a class by its full name, or by its simple name and the imports of the session. */
    private Optional<Class<?>> named(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Stream<String> imported = imports.stream()
                .filter(one -> !one.isStatic())
                .filter(one -> one.covers(name))
                .map(one -> one.owner() + "." + name);
        return Stream.concat(Stream.of("java.lang." + name, name), imported)
                .flatMap(full -> types.load(full).stream())
                .findFirst();
    }

    /** Returns the signatures of all public members with this name, one per line; empty if there is none. */
    String signatures(Class<?> type, String name) {
        return known.computeIfAbsent(type, Members::signatures).getOrDefault(name, "");
    }

    private static Map<String, String> signatures(Class<?> type) {
        Map<String, Set<String>> byName = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (!method.isBridge()) {
                byName.computeIfAbsent(method.getName(), unused -> new TreeSet<>())
                        .add(of(method));
            }
        }
        for (Field field : type.getFields()) {
            byName.computeIfAbsent(field.getName(), unused -> new TreeSet<>()).add(of(field));
        }
        return byName.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, named -> String.join("\n", named.getValue())));
    }

    /** Returns the signatures of a statically imported method; empty if there is none. */
    String staticallyImported(String name) {
        return imports.stream()
                .filter(Import::isStatic)
                .map(Import::owner)
                .flatMap(type -> types.load(type).stream())
                .map(type -> signatures(type, name))
                .filter(signatures -> !signatures.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String of(Method method) {
        return method.getName() + parameters(List.of(method.getParameters()), method.isVarArgs()) + " "
                + plain(method.getGenericReturnType());
    }

    private static String of(Field field) {
        return field.getName() + " " + plain(field.getGenericType());
    }

    private static String parameters(List<Parameter> parameters, boolean open) {
        String all = parameters.stream()
                .map(one -> plain(one.getParameterizedType()) + (one.isNamePresent() ? " " + one.getName() : ""))
                .collect(Collectors.joining(", ", "(", ")"));
        int last = open ? all.lastIndexOf("[]") : -1;
        return last < 0 ? all : all.substring(0, last) + "..." + all.substring(last + 2);
    }

    private static String plain(Type type) {
        return PACKAGE.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
    }
}
