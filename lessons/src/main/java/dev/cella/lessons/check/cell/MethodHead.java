package dev.cella.lessons.check.cell;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a method: {@code double[] stretch(int[] pixels)}.
 *
 * @param result the type of what it returns
 * @param name its name
 * @param parameters its parameters, each with its type
 */
public record MethodHead(String result, String name, List<Parameter> parameters) {
    private static final String TYPE = "[\\w.]+(?:\\s*<[\\w<>\\[\\], ?.]*>)?(?:\\s*\\[\\s*])*";
    private static final Pattern HEAD = Pattern.compile("(" + TYPE + ")\\s+(\\w+)\\s*\\(([^()]*)\\)");
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern COMMA = Pattern.compile(",(?![^<]*>)");
    private static final Set<String> NO_TYPES =
            Set.of("return", "new", "else", "case", "throw", "assert", "yield", "do", "final", "static", "public");

    /**
     * A parameter.
     *
     * @param type without packages and spaces
     * @param name its name
     */
    public record Parameter(String type, String name) {
        private static Parameter of(String text) {
            String[] words = text.strip().replaceAll("^final\\s+", "").split("\\s+(?=[\\w\\[\\] ]+$)", 2);
            String name = words.length > 1 ? words[1].replaceAll("[\\[\\]\\s]", "") : "";
            String brackets = words.length > 1 ? words[1].replaceAll("[^\\[\\]]", "") : "";
            return new Parameter(plain(words[0]).replace("...", "[]") + brackets, name);
        }
    }

    /** Reads one head. */
    public static MethodHead of(String head) {
        return HEAD.matcher(head)
                .results()
                .map(MethodHead::of)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + head + "\" is no head of a method; try \"double[] stretch(int[] pixels)\""));
    }

    private static MethodHead of(MatchResult head) {
        List<Parameter> parameters = COMMA.splitAsStream(head.group(3))
                .filter(parameter -> !parameter.isBlank())
                .map(Parameter::of)
                .toList();
        return new MethodHead(plain(head.group(1)), head.group(2), parameters);
    }

    private static String plain(String type) {
        return type.replaceAll("\\s+", "").replaceAll("\\w+\\.(?=\\w)", "");
    }

    /** Returns the methods that a cell declares; {@code code} must compile. */
    static Stream<MethodHead> declaredIn(String code) {
        String bare = withoutComments(code);
        return HEAD.matcher(bare)
                .results()
                .filter(head -> !NO_TYPES.contains(head.group(1)))
                .filter(head -> bare.substring(head.end()).matches("(?s)\\s*(throws [\\w., ]+)?\\{.*"))
                .map(MethodHead::of);
    }

    /** Whether code, which need not compile, looks like a declaration of a method of this name. */
    boolean seemsDeclaredIn(String code) {
        return Pattern.compile("([\\w>\\]]+)\\s+" + name + "\\s*\\(")
                .matcher(withoutComments(code))
                .results()
                .anyMatch(found -> !NO_TYPES.contains(found.group(1)));
    }

    /** Returns code of the same length without comments and texts. */
    public static String withoutComments(String code) {
        return COMMENT_OR_TEXT.matcher(code).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    /** Whether a call of the one calls the other. */
    boolean isCalledLike(MethodHead other) {
        return name.equals(other.name) && types().equals(other.types());
    }

    List<String> types() {
        return parameters.stream().map(Parameter::type).toList();
    }

    /** Returns the head as Java writes it. */
    @Override
    public String toString() {
        List<String> written = parameters.stream()
                .map(one -> (one.type + " " + one.name).strip())
                .toList();
        return result + " " + name + "(" + String.join(", ", written) + ")";
    }
}
