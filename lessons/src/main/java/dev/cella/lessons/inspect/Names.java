package dev.cella.lessons.inspect;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells the inspection of nets. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.inspect.*",
                "static dev.cella.lessons.inspect.LayerInspection.*",
                "static dev.cella.lessons.inspect.Saliency.saliency",
                "static dev.cella.lessons.inspect.TouchedPixels.touchEachPixel",
                "static dev.cella.lessons.inspect.explore.NetTouch.touchNet",
                "dev.cella.lessons.inspect.exercise.*",
                "static dev.cella.lessons.inspect.figure.InspectionFigures.*");
    }
}
