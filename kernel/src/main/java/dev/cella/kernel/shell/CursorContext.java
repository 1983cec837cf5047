package dev.cella.kernel.shell;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * The code before a cursor in a form that JShell's analysis understands: it looks at one snippet at a time, so the
 * snippets of the cell before the one with the cursor become the start of a block, where their variables are known.
 *
 * @param text code that ends where the cursor is
 */
record CursorContext(String text) {
    private static final int MAX_UNITS = 500;

    static CursorContext of(String beforeCursor, SourceCodeAnalysis analysis) {
        StringBuilder block = new StringBuilder();
        String rest = beforeCursor;
        for (int units = 0; units < MAX_UNITS; units++) {
            CompletionInfo unit = analysis.analyzeCompletion(rest);
            if (!unit.completeness().isComplete() || unit.remaining().isBlank()) {
                break;
            }
            String complete = rest.substring(0, rest.length() - unit.remaining().length());
            if (belongsInBlock(complete)) {
                block.append(complete).append('\n');
            }
            rest = unit.remaining();
        }
        return new CursorContext(block.isEmpty() ? rest : "{" + block + rest);
    }

    /** Imports and methods cannot stand in a block. */
    private static boolean belongsInBlock(String unit) {
        String code = unit.strip();
        return !code.startsWith("import ") && (code.endsWith(";") || !code.endsWith("}") || !code.contains(")"));
    }
}
