package dev.cella.kernel.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into statements and declarations in one pass, by its brackets and semicolons only. Text may be incomplete,
 * or not Java at all.
 */
public final class Outline {
    private final String text;
    private final List<Level> levels = new ArrayList<>(List.of(new Level(-1, '{', 0)));
    private boolean matched = true;

    /** The text from {@code start} to before {@code end}. */
    public record Unit(int start, int end) {}

    /** The inside of a bracket that is open at the end, or the whole text. */
    public static final class Level {
        private final int open;
        private final char bracket;
        private final List<Unit> units = new ArrayList<>();
        private int start;

        private Level(int open, char bracket, int start) {
            this.open = open;
            this.bracket = bracket;
            this.start = start;
        }

        /** Returns the position of the bracket; -1 for the whole text. */
        public int open() {
            return open;
        }

        /** Returns the finished statements. */
        public List<Unit> units() {
            return units;
        }

        /** Returns where the unfinished statement begins. */
        public int start() {
            return start;
        }
    }

    private Outline(String text) {
        this.text = text;
    }

    /** Cuts {@code text}. */
    public static Outline of(String text) {
        Outline outline = new Outline(text);
        for (int i = JavaText.firstToken(text, 0); i < text.length(); ) {
            outline.look(i);
            i = JavaText.firstToken(text, JavaText.after(text, i));
        }
        return outline;
    }

    /** Returns the whole text, and then each bracket that is open at its end, the innermost last. */
    public List<Level> levels() {
        return levels;
    }

    /** Returns whether each closing bracket has an opening one. */
    public boolean isMatched() {
        return matched;
    }

    private void look(int i) {
        char c = text.charAt(i);
        switch (c) {
            case '(', '[', '{' -> levels.add(new Level(i, c, i + 1));
            case ')' -> close('(', i);
            case ']' -> close('[', i);
            case '}' -> close('{', i);
            case ';' -> end(i + 1);
            default -> {}
        }
    }

    private void close(char bracket, int i) {
        int last = levels.size() - 1;
        if (last == 0 || levels.get(last).bracket != bracket) {
            matched = false;
            return;
        }
        levels.remove(last);
        int next = JavaText.firstToken(text, i + 1);
        boolean goesOn = next < text.length() && ".,;)]?:=&|*/%^<>".indexOf(text.charAt(next)) >= 0;
        if (bracket == '{' && !goesOn && !startsWord(next, "catch") && !startsWord(next, "finally")) {
            end(i + 1);
        }
    }

    private void end(int end) {
        Level level = levels.get(levels.size() - 1);
        int next = JavaText.firstToken(text, end);
        boolean loops = startsWord(next, "while") && startsWord(JavaText.firstToken(text, level.start), "do");
        if (level.bracket == '{' && !loops && !startsWord(next, "else")) {
            level.units.add(new Unit(level.start, end));
            level.start = end;
        }
    }

    private boolean startsWord(int at, String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
    }
}
