package dev.cella.lessons.glossary;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words with their lessons and meanings, one row per word. A cell shows all rows, because a reader looks for one of them.
 *
 * @param terms in the order of their lessons
 */
public record WordList(List<Term> terms) {
    private static final String LEFT = " style=\"text-align:left;vertical-align:top\">";

    /** Copies its list. */
    public WordList {
        terms = List.copyOf(terms);
    }

    MimeBundle bundle() {
        String rows = terms.stream()
                .map(term -> row(
                        "td",
                        "<b>" + Markup.escape(term.word()) + "</b>",
                        term.lesson(),
                        Markup.escape(term.meaning())))
                .collect(Collectors.joining());
        String table = "<table><thead>" + row("th", "word", "lesson", "meaning") + "</thead><tbody>" + rows
                + "</tbody></table>";
        return MimeBundle.text(toString()).with("text/html", table);
    }

    private static String row(String tag, String word, String lesson, String meaning) {
        return List.of(word, lesson, meaning).stream()
                .map(cell -> "<" + tag + LEFT + cell + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining("\n"));
    }
}
