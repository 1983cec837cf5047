package dev.cella.lessons.image;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells pixels, intensities, and the first exercises. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.image.*",
                "static dev.cella.lessons.image.Patches.patch",
                "static dev.cella.lessons.image.Intensities.countIntensities",
                "static dev.cella.lessons.image.GrayScale.toGray",
                "static dev.cella.lessons.image.MajorityBaseline.majorityBaseline",
                "static dev.cella.lessons.image.figure.ImageFigures.*",
                "static dev.cella.lessons.image.explore.PixelExplorer.explorePixels",
                "dev.cella.lessons.image.exercise.*");
    }
}
