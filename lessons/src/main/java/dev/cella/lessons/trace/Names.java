package dev.cella.lessons.trace;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells the type of all traces. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("dev.cella.lessons.trace.Trace");
    }
}
