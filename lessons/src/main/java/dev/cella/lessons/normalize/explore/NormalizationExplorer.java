package dev.cella.lessons.normalize.explore;

import static dev.cella.kernel.widget.Widgets.checkbox;
import static dev.cella.kernel.widget.Widgets.dropdown;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.chart.ChartFigures;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.image.Intensities;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** An explorer of normalization: how the histogram of a set changes with its scale. */
public final class NormalizationExplorer {
    private NormalizationExplorer() {}

    /**
     * Shows how often each value occurs before and after a scaling to choose, on one axis or on two.
     *
     * @param images {@code [N, C, H, W]}, or one {@code [C, H, W]} or {@code [H, W]}
     * @throws Exception if the images have another shape
     */
    public static void exploreNormalization(INDArray images) throws Exception {
        Control<Normalization> scaling = dropdown("scaling", Normalization.values());
        Control<Boolean> oneAxis = checkbox("one axis", false).set("tooltip", "both histograms on one axis of values");
        int white = Intensities.white(images);
        Explorer.show(
                new ImageChooser(batch(images), OwnImage.LONGEST_SIDE, own -> onScale(batch(own), white)),
                shown -> result(scaling.value(), oneAxis.value(), shown),
                List.of(scaling, oneAxis));
    }

    /** Spreads images from black at 0 to this white; to whole numbers if the lesson's images are stored as such. */
    private static INDArray onScale(INDArray images, int white) {
        return white > 1 ? Transforms.round(images.mul(white)) : images;
    }

    private static INDArray batch(INDArray images) {
        long[] shape = images.shape();
        return switch (shape.length) {
            case 2 -> images.reshape(1, 1, shape[0], shape[1]);
            case 3 -> images.reshape(1, shape[0], shape[1], shape[2]);
            case 4 -> images;
            default ->
                throw new IllegalArgumentException("images of shape " + Arrays.toString(shape)
                        + " were given, but this takes [N, C, H, W], [C, H, W] or [H, W]; try images.slice(0)");
        };
    }

    /** Draws histograms before and after, beside a single image, or says why the images cannot be scaled this way. */
    static Object result(Normalization scaling, boolean oneAxis, INDArray images) {
        NamedArray before = Figures.named("before", images);
        NamedArray after;
        try {
            after = Figures.named(scaling.toString(), scaling.apply(images));
        } catch (IllegalArgumentException impossible) {
            return MimeBundle.text(impossible.getMessage());
        }
        Figure histograms = oneAxis
                ? ChartFigures.histogram(before, after)
                : Figures.beside(ChartFigures.histogram(before), ChartFigures.histogram(after));
        return images.size(0) > 1
                ? histograms
                : Figures.beside(Figures.picture(images.slice(0), "the image, before"), histograms);
    }
}
