package dev.cella.lessons.pool.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.toggleButtons;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of pooling: what a window and its stride make of an image. */
public final class PoolingExplorer {
    private static final int MAX_WINDOW = 8;

    private PoolingExplorer() {}

    /**
     * Shows an image and what pooling makes of it, with the kind of pooling, its window and stride to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}
     * @throws Exception if the image has another shape
     */
    public static void explorePooling(INDArray image) throws Exception {
        Control<Pool> pool = toggleButtons("pool", Pool.values());
        Control<Integer> window = intSlider("window", 2, 1, MAX_WINDOW).set("tooltip", "window: pixels along a side");
        Control<Integer> stride =
                intSlider("stride", 2, 1, MAX_WINDOW).set("tooltip", "stride: pixels from one window to the next");
        Explorer.show(
                new ImageChooser(asGray(image), OwnImage.LONGEST_SIDE, GrayScale::asGray),
                picture -> result(new PoolingSetting(pool.value(), window.value(), stride.value()), picture),
                List.of(pool, window, stride));
    }

    /** Draws the input and the output side by side, or says why there is none, if the window does not fit. */
    static Object result(PoolingSetting setting, INDArray image) {
        int size = (int) Math.min(image.size(1), image.size(2));
        if (!setting.fits(size)) {
            return MimeBundle.text(setting.misfit(size));
        }
        INDArray pooled = setting.pool(image).map();
        String formula = setting.formula((int) image.size(2));
        boolean isPicture = setting.pool() != Pool.SUM; // sums of intensities are none
        return Figures.beside(
                Figures.picture(image, "input"),
                isPicture ? Figures.mapPicture(pooled, formula) : Figures.maps(Figures.named(formula, pooled)));
    }
}
