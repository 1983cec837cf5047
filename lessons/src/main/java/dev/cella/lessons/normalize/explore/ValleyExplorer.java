package dev.cella.lessons.normalize.explore;

import static dev.cella.kernel.widget.Widgets.dropdown;
import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.normalize.figure.ValleyFigure;
import java.util.LinkedHashMap;
import java.util.Map;

/** An explorer of gradient descent in the loss over two weights. */
public final class ValleyExplorer {
    private static final double FIRST_SHARE = 0.9;
    private static final double SMALLEST_SHARE = 0.02;
    private static final double LARGEST_SHARE = 1.1;
    private static final double STEP = 0.01;
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
        Map<String, ValleyFigure> valleys = new LinkedHashMap<>();
        for (NamedArray set : sets) {
            valleys.put(set.name(), ValleyFigure.of(set)); // measured once, not at each move
        }
        interact(
                dropdown("pixels", valleys.keySet().toArray(String[]::new)),
                floatSlider("rate / limit", FIRST_SHARE, SMALLEST_SHARE, LARGEST_SHARE)
                        .set("step", STEP),
                intSlider("steps", FIRST_STEPS, 0, MOST_STEPS),
                (name, share, steps) -> valleys.get(name).path(share, steps));
    }
}
