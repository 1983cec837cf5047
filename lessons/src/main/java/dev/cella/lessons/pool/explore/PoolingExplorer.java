package dev.cella.lessons.pool.explore;

import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchControl;
import dev.cella.lessons.explore.touch.TouchView;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of pooling: what a window and its stride make of an image. The page answers by itself. */
public final class PoolingExplorer {
    private static final int MAX_WINDOW = 8;
    private static final PoolingSetting FIRST = new PoolingSetting(Pool.MAX, 2, 2);

    private PoolingExplorer() {}

    /**
     * Shows an image and what pooling makes of it, with the kind of pooling, its window and stride to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least 2 pixels along each side
     * @throws IllegalArgumentException if the image has another shape
     */
    public static void explorePooling(INDArray image) {
        Display.display(view(image));
    }

    static Touch view(INDArray image) {
        INDArray gray = asGray(image);
        return of(gray).withOwnImage(
                        new ImageChooser(gray, OwnImage.LONGEST_SIDE, GrayScale::asGray), PoolingExplorer::of);
    }

    private static Touch of(INDArray gray) {
        Pooling trace = FIRST.pool(gray);
        List<Pool> pools = Arrays.asList(Pool.values());
        TouchControl pool = TouchControl.choice(
                "pooling",
                "how the values of a window become one",
                pools.stream().map(Pool::toString).toList(),
                pools.stream()
                        .map(each -> Map.<String, Object>of("rule", each.rule()))
                        .toList());
        TouchControl window = TouchControl.slider(
                "window",
                "window: pixels along a side",
                1,
                MAX_WINDOW,
                FIRST.window(),
                side -> Map.of("kernel", List.of(side, side)));
        TouchControl stride = TouchControl.slider(
                "stride",
                "stride: pixels from one window to the next",
                1,
                MAX_WINDOW,
                FIRST.stride(),
                value -> Map.of("stride", value));
        return TouchView.of(
                TouchView.data(trace).with(pool, window, stride),
                Figures.beside(Figures.picture(gray, "input"), Figures.mapPicture(trace.map(), FIRST.formula((int)
                        gray.size(2)))));
    }
}
