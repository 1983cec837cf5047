package dev.cella.lessons.check;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a student is: one row of marks per lesson, one mark per exercise.
 *
 * @param lessons the marks of each lesson in the order of its exercises, by its number
 */
record ProgressFigure(Map<String, List<Mark>> lessons) {
    private static final int ROW = 26;
    private static final int STEP = 22;
    private static final int LEFT = 44;
    private static final int WORDS = 190;
    private static final int RADIUS = 7;
    private static final double BASELINE = 4.5;

    /** How one exercise stands; the signs differ in shape, not in color alone. */
    enum Mark {
        SOLVED("●", "solved", circle(blue(), blue()) + path("M-3.5 0l2.5 2.5l4.5 -5", "none", Svg.GROUND)),
        TRIED("◐", "tried", circle("none", blue()) + path("M0 -7a7 7 0 0 0 0 14z", blue(), "none")),
        OPEN("○", "open", circle("none", Svg.FAINT_INK));

        private final String sign;
        private final String word;
        private final String drawing;

        Mark(String sign, String word, String drawing) {
            this.sign = sign;
            this.word = word;
            this.drawing = drawing;
        }

        static Mark of(ExerciseStatus standing) {
            return standing.solved() ? SOLVED : standing.tries() > 0 ? TRIED : OPEN;
        }

        private static String blue() {
            return Palette.hex(Palette.color(0));
        }

        private static String circle(String fill, String edge) {
            return String.format(
                    Locale.ROOT,
                    "<circle r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                    RADIUS,
                    fill,
                    edge);
        }

        private static String path(String data, String fill, String edge) {
            return "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.8\"/>".formatted(data, fill, edge);
        }
    }

    /** Places the standings of these exercises, which are in the order of their lessons. */
    static ProgressFigure of(List<String> exercises, Map<String, ExerciseStatus> standings) {
        Map<String, List<Mark>> lessons = new TreeMap<>();
        for (String exercise : exercises) {
            lessons.computeIfAbsent(lesson(exercise), any -> new ArrayList<>())
                    .add(Mark.of(standings.getOrDefault(exercise, ExerciseStatus.NEW)));
        }
        return new ProgressFigure(lessons);
    }

    static String lesson(String exercise) {
        return exercise.substring(0, exercise.indexOf('/'));
    }

    /** One lesson as a line of text: {@code lesson 02: ●◐○○ 1 of 4 solved, 1 tried}. */
    String line(String lesson) {
        String name = lesson.equals(AllExercises.OWN) ? "own exercises" : "lesson " + lesson;
        String signs = lessons.get(lesson).stream().map(mark -> mark.sign).collect(Collectors.joining());
        return name + ": " + signs + " " + counts(lesson);
    }

    Figure drawn() {
        int longest = lessons.values().stream().mapToInt(List::size).max().orElse(0);
        int words = LEFT + longest * STEP + 8;
        Svg svg = new Svg();
        int y = ROW / 2 + 6;
        for (Map.Entry<String, List<Mark>> lesson : lessons.entrySet()) {
            svg.text(12, y + BASELINE, Anchor.START, Style.LABEL, lesson.getKey());
            double x = LEFT + RADIUS;
            for (Mark mark : lesson.getValue()) {
                svg.group(x, y, mark.drawing);
                x += STEP;
            }
            svg.text(words, y + BASELINE, Anchor.START, Style.LABEL.in(Svg.FAINT_INK), counts(lesson.getKey()));
            y += ROW;
        }
        String alt = lessons.keySet().stream().map(this::line).collect(Collectors.joining("\n"));
        return new Figure(svg.toString(), words + WORDS, lessons.size() * ROW + 12, alt);
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
}
