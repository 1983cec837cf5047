package dev.cella.lessons.pool;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells pooling and flattening. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.pool.*",
                "static dev.cella.lessons.pool.Pool.*",
                "static dev.cella.lessons.pool.Pooling.*",
                "static dev.cella.lessons.pool.Flattening.*",
                "static dev.cella.lessons.pool.figure.PoolingFigures.*",
                "static dev.cella.lessons.pool.explore.PoolingExplorer.explorePooling",
                "static dev.cella.lessons.pool.explore.PoolingSteps.*",
                "dev.cella.lessons.pool.exercise.*");
    }
}
