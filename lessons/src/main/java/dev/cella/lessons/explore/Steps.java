package dev.cella.lessons.explore;

import dev.cella.kernel.widget.Box;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.step.FilmStrip;
import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.function.Function;

/** The step view: any computation step by step. */
public final class Steps {
    private Steps() {}

    /**
     * Shows a trace step by step: Play, a slider that follows the arrow keys, and the figure of the chosen step; below it a
     * button for an image of your own, if the operation can be repeated with another image. Where no kernel answers, a film
     * strip stands in.
     *
     * @param shown the numbers of the steps in the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no step of such a number, or the trace cannot be drawn
     */
    public static Box steps(Trace<?> trace, int... shown) {
        Box view = view(FilmStrip.of(trace), shown);
        return trace instanceof ImageTrace<?> ofImage
                ? ImageChooser.recognizable(trace.input()).under(view, own -> view(FilmStrip.of(ofImage.again(own))))
                : view;
    }

    /**
     * Shows steps that your own code has recorded, without the button for an image.
     *
     * @param steps all steps in their order, at least one
     * @param drawing draws a step; {@code titled("2 + 3 = 5", figure)} puts words above it
     * @param shown the numbers of the steps in the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there are no steps, or none of such a number
     */
    public static <S> Box steps(List<S> steps, Function<S, Figure> drawing, int... shown) {
        OwnSteps<S> own = new OwnSteps<>(steps, drawing);
        return new StepView(own.steps().size(), own::frame, own.filmStrip(shown)).widget();
    }

    private static Box view(FilmStrip<?> film, int... shown) {
        return new StepView(film.size(), film::step, film.figure(shown)).widget();
    }
}
