package dev.cella.lessons.check;

import dev.cella.lessons.check.StudentProgress.Standing;
import dev.cella.lessons.draw.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a student is: a row of marks a lesson, one mark an exercise.
 *
 * @param lessons for each lesson, by its number, the marks of its exercises in their order
 */
record ProgressFigure(Map<String, List<Mark>> lessons) {
    private static final int ROW = 26;
    private static final int STEP = 22;
    private static final int LEFT = 44;
    private static final int WORDS = 190;
    private static final int RADIUS = 7;

    /** How one exercise stands; the signs differ in shape, not in color alone. */
    enum Mark {
        SOLVED("●", "solved"),
        TRIED("◐", "tried"),
        OPEN("○", "open");

        private final String sign;
        private final String word;

        Mark(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        static Mark of(Standing standing) {
            return standing.solved() ? SOLVED : standing.tries() > 0 ? TRIED : OPEN;
        }

        private String drawn(double x, double y) {
            String outline = "<circle cx=\"%s\" cy=\"%s\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                    .formatted(x, y, RADIUS, this == SOLVED ? "#0072b2" : "none", this == OPEN ? "#8a8a8a" : "#0072b2");
            return switch (this) {
                case OPEN -> outline;
                case TRIED ->
                    outline
                            + "<path d=\"M%s %sa%d %d 0 0 0 0 %dz\" fill=\"#0072b2\"/>"
                                    .formatted(x, y - RADIUS, RADIUS, RADIUS, 2 * RADIUS);
                case SOLVED ->
                    outline
                            + "<path d=\"M%s %sl2.5 2.5l4.5 -5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>"
                                    .formatted(x - 3.5, y);
            };
        }
    }

    static ProgressFigure of(List<String> exercises, Map<String, Standing> standings) {
        Map<String, List<Mark>> lessons = new TreeMap<>();
        for (String exercise : exercises) {
            lessons.computeIfAbsent(lesson(exercise), any -> new ArrayList<>())
                    .add(Mark.of(standings.getOrDefault(exercise, Standing.NEW)));
        }
        return new ProgressFigure(lessons);
    }

    static String lesson(String exercise) {
        return exercise.substring(0, exercise.indexOf('/'));
    }

    /** One lesson in a line of text: {@code lesson 02: ●◐○○ 1 of 4 solved, 1 tried}. */
    String line(String lesson) {
        String signs = lessons.get(lesson).stream().map(mark -> mark.sign).collect(Collectors.joining());
        return "lesson " + lesson + ": " + signs + " " + counts(lesson);
    }

    Figure drawn() {
        int longest = lessons.values().stream().mapToInt(List::size).max().orElse(0);
        int words = LEFT + longest * STEP + 8;
        StringBuilder content = new StringBuilder();
        int y = ROW / 2 + 6;
        for (Map.Entry<String, List<Mark>> lesson : lessons.entrySet()) {
            content.append(text(12, y, "#1a1a1a", lesson.getKey()));
            double x = LEFT + RADIUS;
            for (Mark mark : lesson.getValue()) {
                content.append(mark.drawn(x, y));
                x += STEP;
            }
            content.append(text(words, y, "#595959", counts(lesson.getKey())));
            y += ROW;
        }
        String alt = lessons.keySet().stream().map(this::line).collect(Collectors.joining("\n"));
        return new Figure(content.toString(), words + WORDS, lessons.size() * ROW + 12, alt);
    }

    private String counts(String lesson) {
        List<Mark> marks = lessons.get(lesson);
        String solved = count(lesson, Mark.SOLVED) + " of " + marks.size() + " " + Mark.SOLVED.word;
        long tried = count(lesson, Mark.TRIED);
        return tried > 0 ? solved + ", " + tried + " " + Mark.TRIED.word : solved;
    }

    private long count(String lesson, Mark mark) {
        return lessons.get(lesson).stream().filter(mark::equals).count();
    }

    private static String text(double x, double y, String color, String words) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"13\" fill=\"%s\">%s</text>".formatted(x, y + 4.5, color, words);
    }
}
