package dev.cella.lessons.tour;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports the first exercise into cells. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("dev.cella.lessons.tour.exercise.*");
    }
}
