package dev.cella.kernel.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;

/** Finds completions for the text at the cursor, best match first. */
final class Completer {
    private static final int FEWEST_LETTERS_OF_TYPE = 3;
    private static final int MAX_ASKS = 4;
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "clone");

    private final SourceCodeAnalysis analysis;
    private final TypeIndex types;
    private final Members members;
    private final Map<String, String> ownSignatures = new HashMap<>();
    private final LruCache<String, List<Suggestion>> suggestions;
    private final LruCache<String, String> signatures;

    Completer(JShell jshell, TypeIndex types) {
        this.types = types;
        analysis = jshell.sourceCodeAnalysis();
        members = new Members(jshell, types);
        suggestions = new LruCache<>(text -> analysis.completionSuggestions(text, text.length(), new int[1]));
        signatures = new LruCache<>(call -> analysis.documentation(call, call.length(), false).stream()
                .map(SourceCodeAnalysis.Documentation::signature)
                .collect(Collectors.joining("\n")));
        jshell.variables().forEach(variable -> ownSignatures.put(variable.name(), signature(variable)));
        jshell.methods()
                .forEach(method -> ownSignatures.merge(method.name(), signature(method), (a, b) -> a + "\n" + b));
    }

    Completions complete(String code, int cursor) {
        Optional<CompletionContext> context =
                CodeBeforeCursor.of(code.substring(0, cursor)).map(before -> CompletionContext.atEndOf(before.text()));
        int start = cursor - context.map(here -> here.typed().length()).orElse(0);
        return new Completions(context.map(this::complete).orElse(List.of()), start, cursor);
    }

    private List<Completion> complete(CompletionContext context) {
        List<Completion> found = new ArrayList<>(context.isMember() ? List.of() : local(context));
        Set<String> local = found.stream().map(Completion::text).collect(Collectors.toSet());
        known(context).stream().filter(one -> !local.contains(one.text())).forEach(found::add);
        if (!context.isMember() && startsType(context.typed())) {
            found.addAll(notImported(context, found));
        }
        return List.copyOf(found);
    }

    /** Returns the variables of the unfinished cell, which JShell never offers. */
    private static List<Completion> local(CompletionContext context) {
        return context.declarations().entrySet().stream()
                .filter(one -> CamelCase.matches(context.typed(), one.getKey()))
                .map(one -> new Completion(one.getKey(), "instance", one.getValue()))
                .toList();
    }

    private List<Completion> known(CompletionContext context) {
        Optional<Class<?>> receiver = context.isMember() ? members.classOf(context) : Optional.empty();
        int[] asksLeft = {MAX_ASKS};
        return matching(context)
                .sorted(fitness(context.typed()))
                .map(Suggestion::continuation)
                .distinct()
                .map(text -> completion(context, text, receiver, asksLeft))
                .toList();
    }

    /**
     * Returns the suggestions that the typed word begins or abbreviates. JShell is asked with the first letter only, or
     * without any, so that its answer stays valid while the word grows. If it finds nothing, it is asked with the other
     * case.
     */
    private Stream<Suggestion> matching(CompletionContext context) {
        if (context.isMember() || context.typed().isEmpty()) {
            return matching(suggestions.of(context.before()), context.typed()).stream();
        }
        char letter = context.typed().charAt(0);
        List<Suggestion> found = matching(suggestions.of(context.before() + letter), context.typed());
        char other = Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
        return (found.isEmpty() ? matching(suggestions.of(context.before() + other), context.typed()) : found).stream();
    }

    private static List<Suggestion> matching(List<Suggestion> all, String typed) {
        return all.stream()
                .filter(one -> typed.isEmpty() || CamelCase.matches(typed, one.continuation()))
                .filter(one -> !one.continuation().contains("$JShell$"))
                .toList();
    }

    /** Puts the expected type first, then declarations of cells; methods of every object come last. */
    private Comparator<Suggestion> fitness(String typed) {
        return Comparator.comparing((Suggestion one) -> !one.matchesType())
                .thenComparing(one -> !one.continuation().startsWith(typed))
                .thenComparing(one -> OF_EVERY_OBJECT.contains(KnownNames.of(one.continuation())))
                .thenComparing(one -> !ownSignatures.containsKey(KnownNames.of(one.continuation())))
                .thenComparing(Suggestion::continuation, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Suggestion::continuation);
    }

    private Completion completion(CompletionContext context, String text, Optional<Class<?>> receiver, int[] asksLeft) {
        String name = KnownNames.of(text);
        boolean call = text.endsWith("(") || text.endsWith(")");
        boolean type = !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase);
        if (context.isMember()) {
            String signature =
                    receiver.map(of -> members.signatures(of, name)).orElseGet(() -> asked(context, text, asksLeft));
            String kind = call ? "function" : text.endsWith(".") ? "module" : type ? "class" : "property";
            return new Completion(text, kind, signature);
        }
        if (call && context.isNew()) {
            return new Completion(text, "class", "");
        }
        String own = ownSignatures.getOrDefault(name, "");
        if (own.isEmpty() && call) {
            own = members.staticallyImported(name);
        }
        return new Completion(text, call ? "function" : type && own.isEmpty() ? "class" : "instance", own);
    }

    /** Returns the signatures of a method whose class a cell declared; JShell is asked about a few only. */
    private String asked(CompletionContext context, String text, int[] asksLeft) {
        String name = KnownNames.of(text);
        String call = context.before() + name + "(";
        boolean worthIt = !name.equals(text) && !OF_EVERY_OBJECT.contains(name);
        if (!worthIt || (!signatures.knows(call) && asksLeft[0]-- <= 0)) {
            return "";
        }
        return signatures.of(call);
    }

    private static boolean startsType(String typed) {
        return typed.length() >= FEWEST_LETTERS_OF_TYPE && Character.isUpperCase(typed.charAt(0));
    }

    /** Returns types that are not imported, with their full names, so that the code compiles without an import. */
    private List<Completion> notImported(CompletionContext context, List<Completion> known) {
        Set<String> simple =
                known.stream().map(one -> KnownNames.of(one.text())).collect(Collectors.toSet());
        Stream<String> names = types.matching(context.typed()).stream();
        return names.filter(name -> !simple.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(name -> new Completion(name, "class", "not imported"))
                .toList();
    }

    private static String signature(VarSnippet variable) {
        return variable.typeName();
    }

    private static String signature(MethodSnippet method) {
        return method.name() + method.signature().replace(")", ") "); // (int,int)int
    }
}
