package dev.cella.kernel.magic;

import dev.cella.kernel.shell.CellRun;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;

/**
 * One use of a magic.
 *
 * @param shell the session
 * @param run the running cell
 * @param source the text that contains the magic
 * @param part where the magic is
 */
record MagicCall(MagicShell shell, CellRun run, CellSource source, CellPart part) {
    /** Returns the text after the name, without surrounding space. */
    String arguments() {
        return part.arguments(source.text());
    }

    /** Returns the lines below; empty for a magic of one line. */
    String body() {
        return part.isCell() ? part.body(source.text()) : "";
    }

    void print(String text) {
        run.cell().print(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
    }

    /** Runs Java of this cell, with code around it. */
    Outcome java(int start, int end, String before, String after) throws Exception {
        return run.java(source, start, end, before, after);
    }
}
