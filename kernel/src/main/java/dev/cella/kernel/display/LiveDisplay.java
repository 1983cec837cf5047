package dev.cella.kernel.display;

import java.util.UUID;

/** A display below a cell that can be redrawn, even after the cell has ended. Safe for use by several threads. */
public final class LiveDisplay {
    private final Outlet outlet;
    private final String id;

    private LiveDisplay(Outlet outlet, String id) {
        this.outlet = outlet;
        this.id = id;
    }

    static LiveDisplay show(Outlet outlet, Object first) {
        LiveDisplay display = new LiveDisplay(outlet, UUID.randomUUID().toString());
        outlet.display(outlet.render(first), display.id);
        return display;
    }

    /** Shows {@code value} instead of what was shown before. */
    public void update(Object value) {
        outlet.update(outlet.render(value), id);
    }

    /** Returns the display id of the Jupyter protocol. */
    public String id() {
        return id;
    }
}
