package dev.cella.kernel.display;

/**
 * The door through which a cell, or a library that a cell calls, shows things while it runs.
 *
 * <p>Every method writes below the cell whose code runs, also from a thread that this cell started, and from a worker that
 * it hands a task. Outside a notebook
 * (a unit test, a plain program) the text form is printed to {@link System#out} instead. All methods may be called
 * from any thread.
 */
public final class Display {
    private Display() {}

    /** Shows a value now, in its richest form. */
    public static void display(Object value) {
        Outlet outlet = Cell.currentOutlet();
        outlet.display(outlet.render(value));
    }

    /** Shows a value now, in a place that can be redrawn: see {@link LiveDisplay#update}. */
    public static LiveDisplay live(Object first) {
        return LiveDisplay.show(Cell.currentOutlet(), first);
    }

    /**
     * A progress bar for work of {@code total} steps; use it in a try-with-resources block.
     *
     * @param label what is being done, e.g. {@code "training"}
     * @param total number of steps, or 0 if it is not known
     */
    public static Progress progressBar(String label, long total) {
        return new Progress(Cell.currentOutlet(), label, total);
    }

    /** HTML text as a value to show. */
    public static MimeBundle html(String source) {
        return MimeBundle.text(source).with("text/html", source);
    }

    /** Markdown text as a value to show. */
    public static MimeBundle markdown(String source) {
        return MimeBundle.text(source).with("text/markdown", source);
    }

    /** A LaTeX formula as a value to show, with or without the dollar signs around it. */
    public static MimeBundle latex(String formula) {
        String source = formula.strip().startsWith("$") ? formula : "$$" + formula + "$$";
        return MimeBundle.text(formula).with("text/latex", source);
    }

    /** JSON as a value to show: its text, or maps, lists, strings, numbers and booleans. */
    public static MimeBundle json(Object value) {
        return MimeBundle.text(PlainText.of(value)).with("application/json", value);
    }

    /** A Vega-Lite chart (version 5) as a value to show: its JSON text, or the same in maps and lists. */
    public static MimeBundle vegaLite(Object specification) {
        return MimeBundle.text("Vega-Lite chart").with("application/vnd.vegalite.v5+json", specification);
    }

    /** Removes all that the running cell has shown so far. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /**
     * Removes all that the running cell has shown so far.
     *
     * @param wait true to remove it only when the next output comes, which avoids flicker
     */
    public static void clearOutput(boolean wait) {
        Cell.currentOutlet().clear(wait);
    }

    /**
     * What the latest failed cell threw, with its whole stack: {@code lastError().printStackTrace()} prints all calls,
     * also those inside libraries, which an error report leaves out. Null if no cell has failed.
     */
    public static Throwable lastError() {
        Cell cell = Cell.current();
        return cell == null ? null : cell.lastError();
    }
}
