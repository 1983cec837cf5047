package dev.cella.lessons.engine;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells the word that tells what trains nets; otherwise this room works behind the others. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("static dev.cella.lessons.engine.Engine.engine");
    }
}
