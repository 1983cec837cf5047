package dev.cella.kernel.assist;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;

/** Lists the names that JShell knows at a position. */
public final class KnownNames {
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    /** The words that statements and declarations begin with. */
    public static final List<String> KEYWORDS = List.of(
            "abstract",
            "boolean",
            "break",
            "case",
            "class",
            "continue",
            "default",
            "double",
            "else",
            "enum",
            "final",
            "float",
            "import",
            "interface",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "static",
            "switch",
            "throw",
            "while");

    private KnownNames() {}

    /** Returns the plain names that could follow {@code before}: members after a dot, else variables, methods and types. */
    public static List<String> at(String before, SourceCodeAnalysis analysis) {
        return at(before, analysis, suggestion -> true);
    }

    /**
     * Returns those of the plain names whose suggestion is wanted.
     *
     * @param wanted decides about a suggestion, such as {@code add(} for a method and {@code count} for a variable
     */
    public static List<String> at(String before, SourceCodeAnalysis analysis, Predicate<String> wanted) {
        int[] anchor = {-1};
        Stream<String> found = analysis.completionSuggestions(before, before.length(), anchor).stream()
                .map(suggestion -> suggestion.continuation())
                .filter(wanted)
                .map(KnownNames::of);
        boolean member = before.stripTrailing().endsWith(".");
        return Stream.concat(found, member ? Stream.of() : PRIMITIVES.stream().filter(wanted))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the name at the start of a suggestion such as {@code add(}. */
    public static String of(String suggestion) {
        int end = 0;
        while (end < suggestion.length() && Character.isJavaIdentifierPart(suggestion.charAt(end))) {
            end++;
        }
        return suggestion.substring(0, end);
    }
}
