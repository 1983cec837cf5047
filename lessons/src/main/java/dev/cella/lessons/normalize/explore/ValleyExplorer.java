package dev.cella.lessons.normalize.explore;

import static dev.cella.kernel.widget.Widgets.dropdown;
import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.normalize.figure.NormalizeFigures;
import java.util.Arrays;

/** An explorer of gradient descent in the loss over two weights. */
public final class ValleyExplorer {
    private static final double FIRST_SHARE = 0.9;
    private static final double LARGEST_SHARE = 1.1;
    private static final int FIRST_STEPS = 10;
    private static final int MOST_STEPS = 60;

    private ValleyExplorer() {}

    /**
     * Shows the valley and the path of gradient descent in it; the scale of the pixels, the learning rate and the number of
     * steps can be moved.
     *
     * @param sets images {@code [N, C, H, W]} with the name of their scale, at least one
     * @throws Exception if a set has no valley
     */
    public static void exploreValley(NamedArray... sets) throws Exception {
        interact(
                dropdown("pixels", Arrays.stream(sets).map(NamedArray::name).toArray(String[]::new)),
                floatSlider("rate / limit", FIRST_SHARE, 0.02, LARGEST_SHARE),
                intSlider("steps", FIRST_STEPS, 0, MOST_STEPS),
                (name, share, steps) -> NormalizeFigures.valley(named(name, sets), share, steps));
    }

    private static NamedArray named(String name, NamedArray... sets) {
        return Arrays.stream(sets)
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
