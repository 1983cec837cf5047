package dev.cella.lessons.draw;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Gives cells the nouns of figures. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.draw.*",
                "static dev.cella.lessons.draw.Figures.*",
                "static dev.cella.lessons.draw.step.TraceFigures.*",
                "dev.cella.lessons.draw.chart.*",
                "static dev.cella.lessons.draw.chart.ChartFigures.*");
    }
}
