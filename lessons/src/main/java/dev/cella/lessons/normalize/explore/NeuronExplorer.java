package dev.cella.lessons.normalize.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.image.Intensities;
import dev.cella.lessons.normalize.figure.NormalizeFigures;

/** An explorer of one neuron: where a pixel lands on its curve. */
public final class NeuronExplorer {
    private static final int WHITE = Intensities.LEVELS - 1;
    private static final double FIRST_WEIGHT = 0.05;
    private static final double LARGEST_WEIGHT =
            0.5; // so that each of the slider's hundred steps is 0.01, which it can write

    private NeuronExplorer() {}

    /**
     * Shows the curve of a neuron with the dot of a pixel on it; the weight, the pixel and the value of white can be moved.
     *
     * @param pixel stored value at first, from 0 to 255
     * @throws Exception if it cannot be shown
     */
    public static void exploreNeuron(int pixel) throws Exception {
        interact(
                floatSlider("weight", FIRST_WEIGHT, -LARGEST_WEIGHT, LARGEST_WEIGHT),
                intSlider("stored pixel", pixel, 0, WHITE),
                intSlider("white is", WHITE, 1, WHITE),
                NeuronExplorer::result);
    }

    /** Draws the neuron with a pixel that was scaled so that 255 became {@code white}. */
    static Figure result(double weight, int stored, int white) {
        return NormalizeFigures.neuron(weight, (double) stored * white / WHITE);
    }
}
