package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The steps of a trace as figures: some of them side by side, one as large as a page allows, or its bare arithmetic. Steps
 * have the numbers from 1.
 *
 * @param <S> a step
 */
public final class FilmStrip<S> {
    private final Trace<S> trace;
    private final StepDrawing<S> drawing;
    private final List<S> steps;
    private final MapShape shape;

    private FilmStrip(Trace<S> trace, StepDrawing<S> drawing) {
        this.trace = trace;
        this.drawing = drawing;
        this.steps = trace.steps();
        this.shape = MapShape.ofBatch(trace.map());
    }

    /**
     * Finds out how the steps of a trace are drawn.
     *
     * @throws IllegalArgumentException if nobody says how
     */
    public static <S> FilmStrip<S> of(Trace<S> trace) {
        return ServiceLoader.load(TraceDrawings.class, FilmStrip.class.getClassLoader()).stream()
                .flatMap(found -> found.get().traceDrawings().stream())
                .flatMap(drawing -> drawing.of(trace).stream())
                .findFirst()
                .map(drawing -> new FilmStrip<>(trace, drawing))
                .orElseThrow(() -> new IllegalArgumentException("no drawing is known for the steps of a "
                        + trace.getClass().getSimpleName()
                        + " (its room must give one); try steps(trace.steps(), step -> …) with a figure of your own"));
    }

    /** Returns how many steps there are. */
    public int size() {
        return steps.size();
    }

    /**
     * Draws some steps, one frame each.
     *
     * @param numbers of the steps; none lets the figure choose
     * @throws IllegalArgumentException if there is no step of such a number
     */
    public Figure figure(int... numbers) {
        StepFrame first = drawing.frame(steps.get(0));
        FrameLayout layout = FrameLayout.ofStrip(first);
        List<Integer> chosen = numbers.length == 0
                ? keySteps(first, layout.mostFrames())
                : Arrays.stream(numbers).boxed().toList();
        List<Figure> frames =
                chosen.stream().map(number -> frame(layout, number)).toList();
        Svg svg = new Svg();
        int height = frames.stream().mapToInt(Figure::height).max().orElseThrow();
        int columns = Math.min(layout.columns(), frames.size());
        for (int i = 0; i < frames.size(); i++) {
            int left = ImageGrid.MARGIN + i % columns * (layout.frameWidth() + FrameLayout.GAP);
            int top = ImageGrid.MARGIN + i / columns * (height + FrameLayout.GAP);
            svg.group(left, top, frames.get(i).content());
        }
        int rows = (frames.size() + columns - 1) / columns;
        return new Figure(
                svg.toString(),
                columns * (layout.frameWidth() + FrameLayout.GAP) - FrameLayout.GAP + 2 * ImageGrid.MARGIN,
                rows * (height + FrameLayout.GAP) - FrameLayout.GAP + 2 * ImageGrid.MARGIN,
                "film strip of " + trace + "\n"
                        + frames.stream().map(Figure::alt).collect(Collectors.joining("\n")));
    }

    /**
     * Draws one step as large as a page allows, and below it its numbers as matrices where the frame cannot show them.
     *
     * @throws IllegalArgumentException if there is no step of this number
     */
    public Figure step(int number) {
        S step = steps.get(checked(number) - 1);
        FrameLayout layout = FrameLayout.ofStep(drawing.frame(step));
        Figure frame = frame(layout, number);
        Svg svg = new Svg().group(ImageGrid.MARGIN, ImageGrid.MARGIN, frame.content());
        Figure large = new Figure(
                svg.toString(),
                frame.width() + 2 * ImageGrid.MARGIN,
                frame.height() + 2 * ImageGrid.MARGIN,
                frame.alt());
        return drawing.showsProducts() ? Layout.column(large, drawing.products(step)) : large;
    }

    /**
     * Draws the arithmetic of one step.
     *
     * @param position of its value in the map
     * @throws IllegalArgumentException if the map has no such position
     */
    public Figure products(int... position) {
        return drawing.products(trace.step(position));
    }

    /** Steps that fill the map value by value are chosen by these values. */
    private List<Integer> keySteps(StepFrame first, int most) {
        return first.written().isPresent() ? KeySteps.of(size()) : KeySteps.of(trace.map(), most);
    }

    private Figure frame(FrameLayout layout, int number) {
        int index = checked(number) - 1;
        String name = drawing.noun() + " " + number;
        StepFrame frame = drawing.frame(steps.get(index));
        Mark place = frame.written().orElseGet(() -> Mark.value(shape.row(index), shape.column(index)));
        return new FramePainter(layout, frame).paint(name, size(), drawing.position(shape, index), place);
    }

    private int checked(int number) {
        if (number < 1 || number > size()) {
            throw new IllegalArgumentException("there is no " + drawing.noun() + " " + number
                    + " (they are numbered from 1 to " + size() + "); try filmStrip(trace), which chooses key steps");
        }
        return number;
    }
}
