package dev.cella.kernel.display;

import java.util.UUID;

/** A place below a cell that can be redrawn, also after the cell has ended. Safe for use by several threads. */
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

    /** Shows {@code value} in the place of what was shown before. */
    public void update(Object value) {
        outlet.update(outlet.render(value), id);
    }

    /** The display id that the Jupyter protocol knows this place by. */
    public String id() {
        return id;
    }
}
