package dev.cella.lessons.regularize.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.regularize.DropoutSetting;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of dropout: which values a mask keeps. */
public final class DropoutExplorer {
    private static final int MAX_SEED = 20;

    private DropoutExplorer() {}

    /**
     * Shows an image, a mask of dropout and what it leaves, with the rate and the seed to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}; or the maps of a layer as one gray image
     * @throws Exception if the image has another shape
     */
    public static void exploreDropout(INDArray image) throws Exception {
        Control<Double> rate =
                floatSlider("rate", 0.5, 0, 1).set("tooltip", "rate: the share of values that is dropped");
        Control<Integer> seed =
                intSlider("seed", 1, 1, MAX_SEED).set("tooltip", "seed: another one drops other values");
        Explorer.show(
                new ImageChooser(asGray(image), OwnImage.LONGEST_SIDE, GrayScale::asGray),
                picture -> result(rate.value(), seed.value(), picture),
                List.of(rate, seed));
    }

    /** Draws the input, the mask and the output side by side, or says why there is none, if the rate is impossible. */
    static Object result(double rate, long seed, INDArray image) {
        if (!DropoutSetting.misfit(rate).isEmpty()) {
            return MimeBundle.text(DropoutSetting.misfit(rate));
        }
        DropoutSetting setting = new DropoutSetting(rate, seed);
        INDArray mask = setting.mask(image.shape());
        String kept = String.format(
                Locale.ROOT, "mask: %d of %d kept", mask.sumNumber().longValue(), mask.length());
        String scale = String.format(Locale.ROOT, "input · mask · %.2f", 1 / (1 - rate));
        return Figures.beside(
                Figures.picture(image, "input"),
                Figures.picture(mask, kept),
                Figures.titled(scale, Figures.activations(setting.drop(image)))); // larger than 1: on its own scale
    }
}
