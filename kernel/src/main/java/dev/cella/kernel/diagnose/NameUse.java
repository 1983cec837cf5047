package dev.cella.kernel.diagnose;

import dev.cella.kernel.source.JavaText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name in code that is not qualified, so that imports and declarations give it its meaning.
 *
 * @param kind what it names
 * @param name the name
 */
record NameUse(Kind kind, String name) {
    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern USE = Pattern.compile("(?<![\\w.$])(new\\s+)?(" + IDENTIFIER + ")(\\s*\\()?");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.$]|\\bnew\\s)(" + IDENTIFIER + ")\\s*$");
    private static final Pattern CLASS_IN_MESSAGE = Pattern.compile("(?<![\\w.$])(\\p{Lu}\\w*)");

    enum Kind {
        METHOD,
        CLASS,
        VARIABLE
    }

    /** Returns the names in {@code code}; a name that could be that of a class or a variable comes as both. */
    static Stream<NameUse> in(String code) {
        return in(code, 0, code.length());
    }

    /** Returns the names that begin between two positions of {@code code}. */
    static Stream<NameUse> in(String code, int start, int end) {
        return USE.matcher(code)
                .results()
                .filter(use -> use.start(2) >= start && use.start(2) < end)
                .flatMap(NameUse::of);
    }

    private static Stream<NameUse> of(MatchResult use) {
        String name = use.group(2);
        if (use.group(1) != null) {
            return Stream.of(new NameUse(Kind.CLASS, name));
        }
        return use.group(3) != null
                ? Stream.of(new NameUse(Kind.METHOD, name))
                : Stream.of(new NameUse(Kind.CLASS, name), new NameUse(Kind.VARIABLE, name));
    }

    /** Returns the methods whose arguments the end of {@code code} is in, the innermost first. */
    static Stream<NameUse> callsAroundEndOf(String code) {
        return JavaText.openBrackets(code).stream()
                .filter(bracket -> code.charAt(bracket) == '(')
                .map(bracket -> CALL.matcher(code.substring(0, bracket)))
                .filter(Matcher::find)
                .map(call -> new NameUse(Kind.METHOD, call.group(1)));
    }

    /** Returns the classes that a message of the compiler or of the JVM names without a package. */
    static Stream<NameUse> classesIn(String message) {
        return CLASS_IN_MESSAGE.matcher(message).results().map(found -> new NameUse(Kind.CLASS, found.group(1)));
    }
}
