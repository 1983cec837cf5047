package dev.cella.lessons.image.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.image.Intensities;
import dev.cella.lessons.image.figure.ImageFigures;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** An explorer of pixels as numbers. */
public final class PixelExplorer {
    private static final int WINDOW = 5;
    private static final int MAX_PIXELS = 64;

    private PixelExplorer() {}

    /**
     * Shows an image with a window of five by five pixels to move, and the numbers in it.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, five pixels a side at least
     * @throws Exception if the image has another shape
     */
    public static void explorePixels(INDArray image) throws Exception {
        INDArray gray = asGray(image);
        Control<Integer> row = intSlider("row", lastWindow(gray, 1) / 2, 0, lastWindow(gray, 1))
                .set("tooltip", "row of the window's first pixel");
        Control<Integer> column = intSlider("column", lastWindow(gray, 2) / 2, 0, lastWindow(gray, 2))
                .set("tooltip", "column of the window's first pixel");
        int white = Intensities.white(gray);
        ImageChooser yours = new ImageChooser(gray, MAX_PIXELS, own -> {
            INDArray fitting = asGray(own).mul(white);
            lastWindow(fitting, 1); // refuses an image without a window
            lastWindow(fitting, 2);
            return white > 1 ? Transforms.round(fitting) : fitting; // whole numbers if the lesson's are
        });
        yours.observe(shown -> {
            row.set("max", lastWindow(shown, 1));
            column.set("max", lastWindow(shown, 2));
        });
        Explorer.show(
                yours,
                shown -> ImageFigures.pixels(
                        shown,
                        Math.min(row.value(), lastWindow(shown, 1)),
                        Math.min(column.value(), lastWindow(shown, 2)),
                        WINDOW),
                List.of(row, column));
    }

    /** Returns where the last window along an axis begins. */
    private static int lastWindow(INDArray image, int axis) {
        int last = (int) image.size(axis) - WINDOW;
        if (last < 0) {
            throw new IllegalArgumentException("an image of " + image.size(1) + "x" + image.size(2)
                    + " pixels has no window of " + WINDOW + "x" + WINDOW + " (both sides must be >= " + WINDOW
                    + "); try a larger one");
        }
        return last;
    }
}
