package dev.cella.kernel.assist;

import dev.cella.kernel.source.JavaText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code before the cursor, cut in front of the word being typed.
 *
 * @param before the code before that word
 * @param typed the word so far; may be empty
 */
record CompletionContext(String before, String typed) {
    private static final Pattern NAME = Pattern.compile("\\w+");

    private static final Pattern DECLARED =
            Pattern.compile("(?<![\\w.])(?!(?:return|new|else|throw|case|import|package|assert|yield)\\b)"
                    + "([A-Za-z_][\\w.]*(?:<[^;=()]*>)?(?:\\[])*)\\s+([A-Za-z_]\\w*)\\s*(?=[;:,)]|=[^;]*;)");
    private static final Pattern NEW = Pattern.compile("(?<![\\w.])new$");

    static CompletionContext atEndOf(String text) {
        int from = text.length();
        while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
            from--;
        }
        return new CompletionContext(text.substring(0, from), text.substring(from));
    }

    boolean isMember() {
        return before.stripTrailing().endsWith(".");
    }

    boolean isNew() {
        return before.stripTrailing().endsWith("new");
    }

    /** Returns the expression before the dot: the longest piece at the end that is an expression. */
    String receiver() {
        String text = before.stripTrailing();
        text = text.substring(0, text.length() - 1);
        Deque<Integer> tokens = new ArrayDeque<>();
        for (int i = JavaText.firstToken(text, 0); i < text.length(); i = JavaText.firstToken(text, i)) {
            tokens.push(i);
            i = JavaText.after(text, i);
        }
        int start = text.length();
        int depth = 0;
        for (int token : tokens) {
            char c = text.charAt(token);
            depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
            boolean inside = depth > 0 || c == '(' || c == '[';
            boolean apart = depth == 0 && isNamePart(c) && start < text.length() && isSplit(text, token, start);
            if (depth < 0 || apart || !(inside || c == '.' || c == '"' || isNamePart(c))) {
                break;
            }
            start = token;
        }
        String left = text.substring(0, start).stripTrailing();
        return (NEW.matcher(left).find() ? "new " : "") + text.substring(start);
    }

    /** Returns whether two words stand side by side, as in {@code return name}. */
    private static boolean isSplit(String text, int token, int next) {
        return next > token + 1 && isNamePart(text.charAt(next));
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c);
    }

    /** Returns the type that the code before declares for a variable, or the value of a {@code var}; empty without one. */
    Optional<String> declaration(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Matcher declared = Pattern.compile(
                        "(?:^|[;{}(,\\s])([\\w.]+)(?:<[^;=()]*>)?\\s+" + name + "\\s*(?:=\\s*([^;]*);|[;:,)])")
                .matcher(before);
        String found = null;
        while (declared.find()) {
            found = !declared.group(1).equals("var") ? declared.group(1) : declared.group(2);
        }
        return Optional.ofNullable(found).filter(type -> !type.equals(name) && !type.equals("return"));
    }

    /** Returns the variables that the code before declares, with their types, as far as its text shows them. */
    Map<String, String> declarations() {
        Map<String, String> found = new LinkedHashMap<>();
        DECLARED.matcher(before).results().forEach(one -> found.put(one.group(2), one.group(1)));
        return found;
    }
}
