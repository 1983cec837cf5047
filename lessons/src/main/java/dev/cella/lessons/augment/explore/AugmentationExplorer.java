package dev.cella.lessons.augment.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.augment.Augmentation;
import dev.cella.lessons.augment.Augmentations;
import dev.cella.lessons.augment.figure.AugmentationFigures;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.image.GrayScale;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of augmentations: how much of each is still the same patient? */
public final class AugmentationExplorer {
    private static final int VERSIONS = 5;
    private static final double SMOOTHNESS = 4;

    private AugmentationExplorer() {}

    /**
     * Shows an image and five new versions of it, with a slider for each augmentation.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}
     * @throws Exception if it cannot be shown
     */
    public static void exploreAugmentation(INDArray image) throws Exception {
        Control<Integer> degrees = intSlider("rotate", 10, 0, 90).set("tooltip", "largest angle, in degrees");
        Control<Integer> pixels = intSlider("shift", 2, 0, 10).set("tooltip", "largest shift, in pixels");
        Control<Double> bend = floatSlider("elastic", 0, 0, 4).set("tooltip", "typical displacement, in pixels");
        Control<Double> noise = floatSlider("noise", 0, 0, 0.5).set("tooltip", "standard deviation");
        Control<Double> contrast = floatSlider("contrast", 0, 0, 1).set("tooltip", "largest change");
        Explorer.show(
                new ImageChooser(asGray(image), OwnImage.LONGEST_SIDE, GrayScale::asGray),
                shown -> result(
                        shown,
                        Augmentations.inOrder(
                                Augmentations.rotate(degrees.value()),
                                Augmentations.shift(pixels.value()),
                                Augmentations.elastic(bend.value(), SMOOTHNESS),
                                Augmentations.noise(noise.value()),
                                Augmentations.contrast(contrast.value()))),
                List.of(degrees, pixels, bend, noise, contrast));
    }

    static Figure result(INDArray image, Augmentation augmentation) {
        return AugmentationFigures.versions(image, augmentation, VERSIONS);
    }
}
