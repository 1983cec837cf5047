package dev.cella.kernel.display;

/**
 * Shows things while a cell, or a library that it calls, is running.
 *
 * <p>Every method writes below the cell whose code is running, even from a thread that this cell started or a worker
 * that it handed a task. Outside a notebook (in a unit test or a plain program), the text form is printed to {@link
 * System#out} instead. All methods may be called from any thread.
 */
public final class Display {
    private Display() {}

    /** Shows a value now, in its richest form. */
    public static void display(Object value) {
        Outlet outlet = Cell.currentOutlet();
        outlet.display(outlet.render(value));
    }

    /** Shows a value now, in a display that can be redrawn: see {@link LiveDisplay#update}. */
    public static LiveDisplay live(Object first) {
        return LiveDisplay.show(Cell.currentOutlet(), first);
    }

    /**
     * Starts a progress bar for work of {@code total} steps; use it in a try-with-resources block.
     *
     * @param label what is being done, e.g. {@code "training"}
     * @param total number of steps, or 0 if unknown
     */
    public static Progress progressBar(String label, long total) {
        return new Progress(Cell.currentOutlet(), label, total);
    }

    /** Wraps HTML text as a value to show. */
    public static MimeBundle html(String source) {
        return MimeBundle.text(source).with("text/html", source);
    }

    /** Wraps Markdown text as a value to show. */
    public static MimeBundle markdown(String source) {
        return MimeBundle.text(source).with("text/markdown", source);
    }

    /** Wraps a LaTeX formula as a value to show, with or without the dollar signs around it. */
    public static MimeBundle latex(String formula) {
        String source = formula.strip().startsWith("$") ? formula : "$$" + formula + "$$";
        return MimeBundle.text(formula).with("text/latex", source);
    }

    /** Wraps JSON as a value to show, given as text or as maps, lists, strings, numbers and booleans. */
    public static MimeBundle json(Object value) {
        return MimeBundle.text(PlainText.of(value)).with("application/json", value);
    }

    /** Wraps a Vega-Lite chart (version 5) as a value to show, given as JSON text or as maps and lists. */
    public static MimeBundle vegaLite(Object specification) {
        return MimeBundle.text("Vega-Lite chart").with("application/vnd.vegalite.v5+json", specification);
    }

    /** Removes everything that the running cell has shown so far. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /**
     * Removes everything that the running cell has shown so far.
     *
     * @param wait true to remove it only when the next output comes, which avoids flicker
     */
    public static void clearOutput(boolean wait) {
        Cell.currentOutlet().clear(wait);
    }

    /**
     * Returns what the latest failed cell threw, with its full stack trace: {@code lastError().printStackTrace()} also
     * prints the calls inside libraries, which an error report leaves out. Null if no cell has failed.
     */
    public static Throwable lastError() {
        Cell cell = Cell.current();
        return cell == null ? null : cell.lastError();
    }
}
