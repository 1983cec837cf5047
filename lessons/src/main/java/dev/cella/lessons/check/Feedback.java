package dev.cella.lessons.check;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.check.cell.NotChecked;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a student sees of a check.
 *
 * @param mark a sign that reads without color
 * @param color of the edge, color-blind safe, visible on light and on dark
 * @param headline one line
 * @param hints the hints shown so far
 * @param footer what to do next; may be empty
 * @param progress how the lesson stands, and what is wrong with the progress file; may be empty
 */
record Feedback(String mark, String color, String headline, List<Hint> hints, String footer, String progress) {

    private Feedback(String mark, String color, String headline, List<Hint> hints, String footer) {
        this(mark, color, headline, hints, footer, "");
    }

    Feedback withProgress(String words) {
        return new Feedback(mark, color, headline, hints, footer, words);
    }

    static Feedback notAnswered() {
        return new Feedback(
                "…",
                Svg.FAINT_INK,
                "Not answered yet.",
                List.of(),
                "Fill in the cell above, run it, then run this one.");
    }

    static Feedback right(String takeaway) {
        return new Feedback("✓", Palette.hex(Palette.color(0)), "Right.", List.of(), takeaway);
    }

    /** The answer has not returned yet. */
    static Feedback takesLong(Duration soFar) {
        return new Feedback(
                "…",
                Svg.FAINT_INK,
                "Your code has been running for " + soFar.toSeconds() + " s.",
                List.of(),
                "If it has a loop that never ends, stop it with ■ in the toolbar (in VS Code, Interrupt), and look at the"
                        + " condition of the loop.");
    }

    /** The answer was not looked at. */
    static Feedback notChecked(NotChecked why) {
        return new Feedback("…", Svg.FAINT_INK, why.what(), List.of(), why.next());
    }

    /**
     * The answer is wrong.
     *
     * @param shown the number of hints to show
     * @param note what else there is to know; may be empty
     */
    static Feedback wrong(List<Hint> hints, int shown, String note) {
        List<Hint> some = hints.subList(0, Math.min(shown, hints.size()));
        String footer = some.size() < hints.size()
                ? "Run the check again for another hint (" + some.size() + " of " + hints.size() + " shown)."
                : "There are no more hints for this mistake.";
        return new Feedback("✗", Palette.hex(Palette.color(1)), "Not yet.", some, (footer + " " + note).strip());
    }

    /** Returns the figures of the hints shown, strongest last. */
    List<Object> figures() {
        return hints.stream().flatMap(hint -> hint.figures().get().stream()).toList();
    }

    /** Returns HTML for a browser, in the colors of its theme, and the same words as plain text. */
    MimeBundle toBundle() {
        return MimeBundle.text(text()).with("text/html", html());
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(mark + " " + headline));
        hints.forEach(hint -> lines.add("  " + hint.label() + ": " + hint.text()));
        if (!footer.isEmpty()) {
            lines.add("  " + footer);
        }
        progress.lines().forEach(line -> lines.add("  " + line));
        return String.join("\n", lines);
    }

    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<div style=\"border-left:4px solid %s;padding:0.2em 0.9em;max-width:46em;line-height:1.5\">"
                .formatted(color));
        html.append("<div><b>%s %s</b></div>".formatted(mark, headline));
        for (Hint hint : hints) {
            html.append("<div><i>%s:</i> %s</div>".formatted(Markup.escape(hint.label()), Markup.escape(hint.text())));
        }
        if (!footer.isEmpty()) {
            html.append("<div style=\"opacity:0.75\">%s</div>".formatted(Markup.escape(footer)));
        }
        progress.lines()
                .forEach(line -> html.append(
                        "<div style=\"opacity:0.75\"><small>%s</small></div>".formatted(Markup.escape(line))));
        return html.append("</div>").toString();
    }
}
