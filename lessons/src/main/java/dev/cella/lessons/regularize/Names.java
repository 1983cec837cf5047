package dev.cella.lessons.regularize;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells dropout. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("static dev.cella.lessons.regularize.explore.DropoutExplorer.exploreDropout");
    }
}
