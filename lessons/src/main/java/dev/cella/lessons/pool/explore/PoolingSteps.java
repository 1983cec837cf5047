package dev.cella.lessons.pool.explore;

import static dev.cella.lessons.pool.Pooling.pool;

import dev.cella.kernel.widget.Box;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.Steps;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.pool.PoolingSetting;
import dev.cella.lessons.pool.figure.PoolingFigures;

/** Poolings step by step. */
public final class PoolingSteps {
    private PoolingSteps() {}

    /**
     * A pooling step by step: the window on the map, the value that wins, and the pooled map as it fills. Where no kernel
     * answers, its {@linkplain PoolingFigures#filmStrip film strip} stands in.
     *
     * @param telling the numbers of windows for the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Box steps(Pooling trace, int... telling) {
        PoolingSetting setting = trace.setting();
        return ImageChooser.ofSize(trace.image(), GrayScale::asGray)
                .under(
                        windows(trace, telling),
                        own -> windows(pool(own, setting.pool(), setting.window(), setting.stride())));
    }

    private static Box windows(Pooling trace, int... telling) {
        return Steps.windows(
                trace.map(),
                window -> PoolingFigures.step(trace, window),
                chosen -> PoolingFigures.filmStrip(trace, chosen),
                telling);
    }
}
