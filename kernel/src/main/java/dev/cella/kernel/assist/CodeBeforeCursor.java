package dev.cella.kernel.assist;

import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Nesting;
import dev.cella.kernel.source.Outline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Selects the part of the code before the cursor that matters for completion, so that JShell answers quickly however
 * long the cell is: the statement with the cursor, the brackets that are open around it, and the declarations that it
 * uses. JShell looks at one snippet at a time, so the declarations become the start of a block.
 *
 * <p>Code that is nested too deeply, or too long, loses its outer brackets first. If even the innermost part is too
 * long, nothing is left.
 *
 * @param text code that ends where the cursor is
 */
record CodeBeforeCursor(String text) {
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_DECLARATIONS = 1_500;
    private static final int MAX_LEVELS = 40;
    private static final Pattern WORD = Pattern.compile("\\b\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final String MODIFIERS =
            "(?:(?:final|static|public|private|protected|abstract|sealed|@[\\w.]+)\\s+)*";
    private static final Pattern TYPE =
            Pattern.compile("\\s*" + MODIFIERS + "(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern VALUE_OR_METHOD = Pattern.compile("\\s*" + MODIFIERS
            + "(?!(?:return|throw|new|else|case|import|package|assert|yield)\\b)"
            + "[\\w.]+(?:\\s*<[^;=()]*>)?(?:\\s*\\[\\s*])*\\s+(\\w+)\\s*([=;,:(\\[])");
    private static final Pattern CLASS_BODY =
            Pattern.compile("(?:class|interface|enum|record)\\s+\\w+[^;{}]*$|new\\s+[\\w.<>, ]+\\([^{}]*\\)\\s*$");

    /** Returns the code that matters at the end of {@code beforeCursor}; empty if a quick answer is impossible. */
    static Optional<CodeBeforeCursor> of(String beforeCursor) {
        List<Outline.Level> levels = Outline.of(beforeCursor).levels();
        Needed needed = new Needed(beforeCursor);
        List<String> pieces = new ArrayList<>();
        for (int i = levels.size() - 1; i >= Math.max(0, levels.size() - MAX_LEVELS); i--) {
            int end = i + 1 == levels.size()
                    ? beforeCursor.length()
                    : levels.get(i + 1).open() + 1;
            String begun = beforeCursor.substring(levels.get(i).start(), end);
            if (begun.length() > MAX_LENGTH) {
                break;
            }
            needed.by(begun);
            pieces.add(0, needed.from(levels.get(i)) + begun);
        }
        boolean statements = levels.get(0).units().isEmpty();
        for (int first = 0; first < pieces.size(); first++) {
            String text = String.join("", pieces.subList(first, pieces.size()));
            if (text.length() <= MAX_LENGTH && Nesting.of(text).suitsHints()) {
                return Optional.of(new CodeBeforeCursor(statements && first == 0 ? text : "{" + text));
            }
        }
        return Optional.empty();
    }

    /** Collects the names that the text at the cursor needs, and their declarations. */
    private static final class Needed {
        private final String text;
        private final Set<String> names = new HashSet<>();
        private final String typed; // only its first letter, so that the answer stays the same while the word grows
        private final boolean member;
        private int room = MAX_DECLARATIONS;

        Needed(String text) {
            this.text = text;
            int from = text.length();
            while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
                from--;
            }
            typed = text.substring(from, Math.min(from + 1, text.length()));
            member = text.substring(0, from).stripTrailing().endsWith(".");
        }

        void by(String code) {
            names.addAll(WORD.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet()));
        }

        /** Returns the declarations of {@code level} that are needed, and those that they need in turn, in order. */
        String from(Outline.Level level) {
            List<String> kept = new ArrayList<>();
            boolean classBody = level.open() >= 0
                    && CLASS_BODY
                            .matcher(text.substring(Math.max(0, level.open() - 200), level.open()))
                            .find();
            for (int i = level.units().size() - 1; i >= 0; i--) {
                Outline.Unit unit = level.units().get(i);
                if (unit.end() - unit.start() <= room) {
                    String code = text.substring(unit.start(), unit.end());
                    if (declared(code, classBody).filter(this::isNeeded).isPresent()) {
                        by(code);
                        kept.add(0, code + "\n");
                        room -= code.length();
                    }
                }
            }
            return String.join("", kept);
        }

        /**
         * Returns whether a name is needed because it begins like the word being typed; if no word has begun, every
         * name is.
         */
        private boolean isNeeded(String name) {
            return names.contains(name) || (!member && name.regionMatches(true, 0, typed, 0, typed.length()));
        }

        /**
         * Returns the name that {@code unit} declares, if such a declaration is allowed here: a method only in a class.
         */
        private static Optional<String> declared(String unit, boolean classBody) {
            int start = JavaText.firstToken(unit, 0);
            Matcher type = TYPE.matcher(unit).region(start, unit.length());
            if (type.lookingAt()) {
                return Optional.of(type.group(1));
            }
            Matcher value = VALUE_OR_METHOD.matcher(unit).region(start, unit.length());
            return value.lookingAt() && (classBody || !value.group(2).equals("("))
                    ? Optional.of(value.group(1))
                    : Optional.empty();
        }
    }
}
