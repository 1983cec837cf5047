package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.hbox;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.jslink;
import static dev.cella.kernel.widget.Widgets.outputWidget;
import static dev.cella.kernel.widget.Widgets.play;
import static dev.cella.kernel.widget.Widgets.vbox;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Output;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A computation step by step: controls that choose a step, and its picture. Steps have the numbers from 1.
 *
 * @param trace all steps, at least one
 * @param picture draws a step
 * @param caption words for a step, blank for none
 */
record StepView<T>(List<T> trace, Function<T, Figure> picture, Function<T, String> caption) {
    /** All steps run in about this time, if none would be too fast or too slow for the eye. */
    private static final int RUN_MILLIS = 20_000;

    private static final int FASTEST_STEP_MILLIS = 150;
    private static final int SLOWEST_STEP_MILLIS = 800;

    StepView {
        trace = List.copyOf(trace);
        if (trace.isEmpty()) {
            throw new IllegalArgumentException(
                    "a trace of 0 steps has nothing to show (must have >= 1); check how it was recorded");
        }
    }

    /** Play and slider over the picture of a step; wherever no kernel answers, the {@code telling} steps. */
    Box widget(int... telling) {
        return widget(filmStrip(telling));
    }

    /** Play and slider over the picture of a step; wherever no kernel answers, {@code strip}. */
    Box widget(Figure strip) {
        Output place = outputWidget();
        place.append(frame(1));
        Box all = trace.size() == 1 ? vbox(place) : vbox(controls(place), place);
        return all.still(MimeBundle.text(strip.alt()).with("image/svg+xml", strip.svg()));
    }

    /** Some steps in one figure: those with the numbers {@code telling}, or a choice if there are none. */
    Figure filmStrip(int... telling) {
        return Figures.beside(IntStream.of(telling.length == 0 ? choice() : telling)
                .mapToObj(this::frame)
                .toArray(Figure[]::new));
    }

    /** The first step, the second, one in the middle and the last. */
    int[] choice() {
        int last = trace.size();
        return IntStream.of(1, 2, (last + 1) / 2, last)
                .filter(number -> number <= last)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The picture of a step under its number and caption. */
    Figure frame(int number) {
        if (number < 1 || number > trace.size()) {
            throw new IllegalArgumentException("there is no step " + number + " in a trace of " + trace.size()
                    + " (must be 1 to " + trace.size() + "); try " + Arrays.toString(choice()));
        }
        T step = trace.get(number - 1);
        String words = caption.apply(step);
        String title = "step " + number + " of " + trace.size();
        return Figures.titled(words.isBlank() ? title : title + ": " + words, picture.apply(step));
    }

    private Box controls(Output place) {
        int last = trace.size();
        Control<Integer> slider = intSlider("step", 1, 1, last).layout("width", "480px");
        slider.observe(number -> place.run(() -> place.append(frame(number))));
        Control<Integer> play = play(1, 1, last, stepMillis());
        jslink(play, slider);
        return hbox(play, slider);
    }

    private int stepMillis() {
        return Math.max(FASTEST_STEP_MILLIS, Math.min(SLOWEST_STEP_MILLIS, RUN_MILLIS / trace.size()));
    }
}
