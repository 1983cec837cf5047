package dev.cella.kernel.protocol;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStream;

/** Drops the output of a silent request. */
record SilentOutlet(Renderers renderers) implements Outlet {
    @Override
    public MimeBundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public void display(MimeBundle bundle) {}

    @Override
    public void display(MimeBundle bundle, String id) {}

    @Override
    public void update(MimeBundle bundle, String id) {}

    @Override
    public void clear(boolean wait) {}

    @Override
    public void write(StandardStream stream, byte[] bytes, int offset, int length) {}
}
