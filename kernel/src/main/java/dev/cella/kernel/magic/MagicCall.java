package dev.cella.kernel.magic;

import dev.cella.kernel.shell.CellRun;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;

/**
 * One use of a magic.
 *
 * @param shell the session
 * @param run the cell that runs
 * @param source the text that the magic stands in
 * @param part where it stands
 */
record MagicCall(MagicShell shell, CellRun run, CellSource source, CellPart part) {
    /** What stands behind the name, without the space round it. */
    String arguments() {
        return part.arguments(source.text());
    }

    /** The lines below; empty for a magic of one line. */
    String body() {
        return part.isCell() ? part.body(source.text()) : "";
    }

    void print(String text) {
        run.cell().print(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
    }

    /** Runs Java of this cell, with code round it. */
    Outcome java(int start, int end, String before, String after) throws Exception {
        return run.java(source, start, end, before, after);
    }
}
