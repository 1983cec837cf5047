package dev.cella.lessons.check.trial;

import dev.cella.kernel.source.JavaText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The code of an answer, where the session knows it.
 *
 * @param cell what errors call its cell; empty if the code is unknown
 * @param text the text of the cell; empty if it is unknown
 */
public record Source(String cell, String text) {
    /** Stands for code that is not known. */
    public static final Source UNKNOWN = new Source("", "");

    /** Whether the code is known. */
    public boolean isKnown() {
        return !text.isEmpty();
    }

    /** Returns the first line that fits, quoted with its number: {@code line 3 (while (i <= n))}. */
    public Optional<String> line(Predicate<String> wanted) {
        List<String> code = JavaText.withoutComments(text).lines().toList();
        List<String> written = text.lines().toList();
        return IntStream.range(0, code.size())
                .filter(i -> wanted.test(code.get(i)))
                .mapToObj(i -> "line " + (i + 1) + " of " + cell + " ("
                        + written.get(i).strip() + ")")
                .findFirst();
    }

    /** Returns the first line of code in which a whole number stands by itself. */
    Optional<String> lineWith(int number) {
        Pattern alone = Pattern.compile("(?<![\\w.])" + number + "(?![\\w.])");
        return line(code -> alone.matcher(code).find());
    }
}
