package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.hbox;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.jslink;
import static dev.cella.kernel.widget.Widgets.outputWidget;
import static dev.cella.kernel.widget.Widgets.play;
import static dev.cella.kernel.widget.Widgets.vbox;

import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Output;
import dev.cella.lessons.draw.Figure;
import java.util.function.IntFunction;

/**
 * A computation step by step: controls that choose a step, and its figure. Steps have the numbers from 1.
 *
 * @param steps how many there are
 * @param frame draws the step of a number
 * @param strip what stands in for the view where no kernel answers
 */
record StepView(int steps, IntFunction<Figure> frame, Figure strip) {
    /** All steps run in about this time, if none would be too fast or too slow for the eye. */
    private static final int RUN_MILLIS = 20_000;

    private static final int FASTEST_STEP_MILLIS = 150;
    private static final int SLOWEST_STEP_MILLIS = 800;

    /** Puts Play and slider above the figure of a step. */
    Box widget() {
        Output shown = outputWidget();
        shown.append(frame.apply(1));
        Box all = steps == 1 ? vbox(shown) : vbox(controls(shown), shown);
        return all.layout("overflow", "visible").still(strip.bundle());
    }

    private Box controls(Output shown) {
        Control<Integer> slider = intSlider("step", 1, 1, steps)
                .set("tooltip", "the step that is shown; the arrow keys move it, too")
                .style("description_width", "initial")
                .layout(
                        "flex",
                        "1 1 260px") // at least as long as a track needs, on a line of its own if there is no room
                .layout("max_width", "480px");
        slider.observe(number -> shown.run(() -> shown.append(frame.apply(number))));
        Control<Integer> play = play(1, 1, steps, stepMillis()).layout("width", "max-content");
        jslink(play, slider);
        return hbox(play, slider).layout("flex_flow", "row wrap").layout("overflow", "visible");
    }

    private int stepMillis() {
        return Math.max(FASTEST_STEP_MILLIS, Math.min(SLOWEST_STEP_MILLIS, RUN_MILLIS / steps));
    }
}
