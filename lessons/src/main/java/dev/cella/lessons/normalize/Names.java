package dev.cella.lessons.normalize;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells scales of pixels. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.normalize.*",
                "static dev.cella.lessons.normalize.Scaling.*",
                "static dev.cella.lessons.normalize.explore.NormalizationExplorer.exploreNormalization",
                "dev.cella.lessons.normalize.exercise.*");
    }
}
