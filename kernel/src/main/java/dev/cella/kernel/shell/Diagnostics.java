package dev.cella.kernel.shell;

import dev.cella.kernel.display.PlainText;
import java.util.regex.Pattern;
import jdk.jshell.Diag;

/** Puts what the compiler says into terms of the cell that the user wrote. */
final class Diagnostics {
    /** Said of cells, whose code is in no class that the user knows. */
    private static final Pattern NOWHERE = Pattern.compile("\\n\\s*location: class\\s*$");

    private static final Pattern FAMILIAR = Pattern.compile("\\bjava\\.(lang|util)\\.(?=[A-Z])");

    private Diagnostics() {}

    /** A problem of the snippet that starts at {@code offset} of {@code source}. */
    static Problem problem(Diag diagnostic, CellSource source, int offset) {
        int start = (int) Math.max(diagnostic.getPosition(), diagnostic.getStartPosition());
        int end = (int) diagnostic.getEndPosition();
        return new Problem(
                source.span(offset + start, offset + end), diagnostic.getCode(), plain(diagnostic.getMessage(null)));
    }

    private static String plain(String message) {
        String text = NOWHERE.matcher(message).replaceAll("");
        return FAMILIAR.matcher(PlainText.withoutShellNames(text))
                .replaceAll("")
                .strip();
    }
}
