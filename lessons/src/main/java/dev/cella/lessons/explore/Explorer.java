package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.interactive;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Interactive;
import dev.cella.kernel.widget.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every explorer is made of: controls, those for an own image, and below them a result. */
public final class Explorer {
    private Explorer() {}

    /**
     * Shows controls and those for an own image, and below them what {@code result} makes of the image.
     *
     * @param chooser holds the image of the lesson until a student chooses a file
     * @param result a figure, or a sentence that says why there is none
     * @throws Exception if it cannot be shown
     */
    public static void show(ImageChooser chooser, Function<INDArray, Object> result, List<Control<?>> controls)
            throws Exception {
        Display.display(view(chooser, result, controls, controls));
    }

    /**
     * Makes what {@link #show} shows, with your own arrangement of the controls.
     *
     * @param arranged boxes that hold the controls, or the controls themselves
     * @throws Exception what {@code result} throws for the first image
     */
    public static Interactive view(
            ImageChooser chooser,
            Function<INDArray, Object> result,
            List<? extends Control<?>> controls,
            List<? extends Widget> arranged)
            throws Exception {
        List<Widget> above = new ArrayList<>(arranged);
        above.add(chooser.row());
        Interactive view = interactive(above, controls, () -> result.apply(chooser.announced()));
        chooser.observe(image -> view.update());
        return view;
    }
}
