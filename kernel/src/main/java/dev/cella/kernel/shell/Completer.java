package dev.cella.kernel.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** Finds what could be written at the cursor, the fittest first. */
final class Completer {
    private static final int FEWEST_LETTERS_OF_TYPE = 3;
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "clone");

    private final SourceCodeAnalysis analysis;
    private final TypeIndex types;
    private final Members members;
    private final Map<String, String> ownSignatures = new HashMap<>();

    Completer(JShell jshell, TypeIndex types) {
        this.types = types;
        analysis = jshell.sourceCodeAnalysis();
        members = new Members(jshell);
        jshell.variables().forEach(variable -> ownSignatures.put(variable.name(), signature(variable)));
        jshell.methods()
                .forEach(method -> ownSignatures.merge(method.name(), signature(method), (a, b) -> a + "\n" + b));
    }

    Completions complete(String code, int cursor) {
        String text = CursorContext.of(code.substring(0, cursor), analysis).text();
        int from = text.length();
        while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
            from--;
        }
        String typed = text.substring(from);
        Place place = new Place(text.substring(0, from), typed);
        List<Completion> found = new ArrayList<>(complete(place));
        if (found.isEmpty() || (place.isPlain() && startsType(typed))) {
            found.addAll(notImported(place, found));
        }
        return new Completions(List.copyOf(found), cursor - typed.length(), cursor);
    }

    /** The code before the word that is being typed, and that word. */
    private record Place(String before, String typed) {
        boolean isMember() {
            return before.stripTrailing().endsWith(".");
        }

        boolean isPlain() {
            return !isMember();
        }

        boolean isNew() {
            return before.stripTrailing().endsWith("new");
        }

        /** The expression before the dot: the longest piece at the end that is one. */
        String receiver() {
            String text = before.stripTrailing();
            text = text.substring(0, text.length() - 1);
            int start = text.length();
            int depth = 0;
            while (start > 0) {
                char c = text.charAt(start - 1);
                depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
                boolean inside = depth > 0 || c == '(' || c == '[';
                if (depth < 0 || !(inside || c == '.' || c == '"' || Character.isJavaIdentifierPart(c))) {
                    break;
                }
                start--;
            }
            return text.substring(start);
        }
    }

    private List<Completion> complete(Place place) {
        List<Suggestion> exact = suggestions(place.before() + place.typed());
        boolean abbreviated = place.typed().chars().skip(1).anyMatch(Character::isUpperCase);
        List<Suggestion> all = exact.isEmpty() || abbreviated ? suggestions(place.before()) : exact;
        Map<String, Suggestion> byText = new LinkedHashMap<>();
        all.stream()
                .filter(one -> place.typed().isEmpty() || CamelCase.matches(place.typed(), one.continuation()))
                .filter(one -> !one.continuation().contains("$JShell$"))
                .sorted(fitness(place.typed()))
                .forEach(one -> byText.putIfAbsent(one.continuation(), one));
        Optional<Class<?>> receiver = place.isMember() ? members.classOf(place.receiver()) : Optional.empty();
        return byText.keySet().stream()
                .map(text -> completion(place, text, receiver))
                .toList();
    }

    private List<Suggestion> suggestions(String text) {
        return analysis.completionSuggestions(text, text.length(), new int[1]);
    }

    /** What fits the expected type first, then what was declared in cells; what every object has comes last. */
    private Comparator<Suggestion> fitness(String typed) {
        return Comparator.comparing((Suggestion one) -> !one.matchesType())
                .thenComparing(one -> !one.continuation().startsWith(typed))
                .thenComparing(one -> OF_EVERY_OBJECT.contains(Names.of(one.continuation())))
                .thenComparing(one -> !ownSignatures.containsKey(Names.of(one.continuation())))
                .thenComparing(Suggestion::continuation, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Suggestion::continuation);
    }

    private Completion completion(Place place, String text, Optional<Class<?>> receiver) {
        String name = Names.of(text);
        boolean call = text.endsWith("(") || text.endsWith(")");
        boolean type = !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase);
        if (place.isMember()) {
            String signature = receiver.map(of -> members.signatures(of, name)).orElseGet(() -> asked(place, text));
            String kind = call ? "function" : text.endsWith(".") ? "module" : type ? "class" : "property";
            return new Completion(text, kind, signature);
        }
        if (call && place.isNew()) {
            return new Completion(text, "class", "");
        }
        String own = ownSignatures.getOrDefault(name, "");
        if (own.isEmpty() && call) {
            own = members.staticallyImported(name);
        }
        return new Completion(text, call ? "function" : type && own.isEmpty() ? "class" : "instance", own);
    }

    /** The signatures of a method of a class that was declared in a cell. */
    private String asked(Place place, String text) {
        String name = Names.of(text);
        if (name.equals(text) || OF_EVERY_OBJECT.contains(name)) {
            return "";
        }
        String call = place.before() + name + "(";
        return analysis.documentation(call, call.length(), false).stream()
                .map(SourceCodeAnalysis.Documentation::signature)
                .collect(Collectors.joining("\n"));
    }

    private static boolean startsType(String typed) {
        return typed.length() >= FEWEST_LETTERS_OF_TYPE && Character.isUpperCase(typed.charAt(0));
    }

    /** Types that no import names, by their full names, so that the code is right without one. */
    private List<Completion> notImported(Place place, List<Completion> known) {
        if (place.isMember() || !startsType(place.typed())) {
            return List.of();
        }
        Set<String> simple = known.stream().map(one -> Names.of(one.text())).collect(Collectors.toSet());
        Stream<String> names = types.matching(place.typed()).stream();
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
