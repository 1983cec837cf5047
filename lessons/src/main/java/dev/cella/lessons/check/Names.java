package dev.cella.lessons.check;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells exercises, their checks and the progress. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("static dev.cella.lessons.check.Exercises.*");
    }
}
