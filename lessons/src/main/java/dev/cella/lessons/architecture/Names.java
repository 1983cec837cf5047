package dev.cella.lessons.architecture;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells the architectures of today's model collections. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "static dev.cella.lessons.architecture.Architectures.architectures",
                "static dev.cella.lessons.architecture.ImageSizes.*",
                "static dev.cella.lessons.architecture.figure.ModelFigures.*",
                "dev.cella.lessons.architecture.exercise.*",
                "static dev.cella.lessons.architecture.exercise.Branch.*");
    }
}
