package dev.cella.lessons.augment;

import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.augment.figure.SampledPixelDrawing;
import dev.cella.lessons.draw.step.TraceDrawing;
import dev.cella.lessons.draw.step.TraceDrawings;
import java.util.List;

/** Imports into cells augmentations. */
public final class Names implements Extension, TraceDrawings {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.augment.*",
                "static dev.cella.lessons.augment.Augmentations.*",
                "static dev.cella.lessons.augment.AugmentedSet.augmented",
                "static dev.cella.lessons.augment.Resampling.resample",
                "static dev.cella.lessons.augment.explore.AugmentationExplorer.exploreAugmentation",
                "static dev.cella.lessons.augment.figure.AugmentationFigures.*",
                "dev.cella.lessons.augment.exercise.*");
    }

    @Override
    public List<TraceDrawing<?, ?>> traceDrawings() {
        return List.of(new TraceDrawing<>(Resampling.class, SampledPixelDrawing::new));
    }
}
