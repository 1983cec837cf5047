package dev.cella.kernel.widget;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;

/**
 * A place for whatever a cell can show: text, pictures, tables, other widgets. Its contents are state of the kernel, so
 * a page that is loaded again shows them again.
 */
public final class Output extends Widget {
    private final OutputArea area;

    Output() {
        super(WidgetSpecs.OUTPUT);
        area = new OutputArea(outputs -> set("outputs", outputs));
        printsTo(this); // what its observers show appears in itself
    }

    /** Code whose output is shown here. */
    @FunctionalInterface
    public interface Work {
        /** Runs; what it throws is passed on. */
        void run() throws Exception;
    }

    /**
     * Runs code whose output appears here, in place of what was here before.
     *
     * @throws Exception what the code throws
     */
    public void run(Work work) throws Exception {
        Cell outer = Cell.current();
        if (outer == null || !area.begin(outer.outlet())) {
            work.run(); // outside a kernel, or a part of what runs here already
            return;
        }
        try {
            outer.redirected(area).during(() -> {
                work.run();
                return null;
            });
        } finally {
            area.end();
        }
    }

    /** Adds a value to what is shown here. */
    public void append(Object value) {
        area.display(area.render(value));
    }

    /** Adds a value, or replaces the one that was put here with the same id by the code that runs now. */
    void put(Object value, String id) {
        area.put(area.render(value), id);
    }

    /** Removes what is shown here. */
    public void clear() {
        area.clear(false);
    }

    Outlet area() {
        return area;
    }

    @Override
    MimeBundle still() {
        return Still.together(area.bundles());
    }
}
