package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.KeySteps;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolWindow;
import dev.cella.lessons.pool.Pooling;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of a pooling: the window on the map, the value that wins, and the pooled map as far as it has come. */
final class PoolingFrames {
    private static final int GAP = 16;
    private static final int LINE = 17;
    private static final int LARGEST_CELL = 26;
    private static final int SMALLEST_CELL_OF_THREE = 14;
    private static final int LARGEST_HEIGHT = 280;
    private static final int MOST_VALUES = 9;

    private final Pooling trace;
    private final int frameWidth;
    private final PixelGrid image;
    private final PixelGrid map;
    private final DoubleFunction<String> value;

    private PoolingFrames(Pooling trace, int framesARow, int largestCell) {
        this.trace = trace;
        frameWidth = Layout.PAGE_WIDTH / framesARow - 2 * ImageGrid.MARGIN;
        int cell = Math.max(1, Math.min(largestCell, cell(trace, framesARow)));
        ValueRange shared = ValueRange.of(trace.image()).and(ValueRange.of(trace.map()));
        image = PixelGrid.onScale(trace.image(), shared, cell);
        map = PixelGrid.onScale(trace.map(), shared, cell);
        value = Numbers.alike(ValueRange.values(trace.image()));
    }

    /** @param chosen numbers of windows, from 0; none lets the figure choose */
    static Figure strip(Pooling trace, int... chosen) {
        int framesARow = cell(trace, 3) >= SMALLEST_CELL_OF_THREE ? 3 : 2;
        PoolingFrames frames = new PoolingFrames(trace, framesARow, LARGEST_CELL);
        List<Integer> steps = chosen.length == 0
                ? telling(trace, 2 * framesARow)
                : Arrays.stream(chosen).boxed().toList();
        Figure strip = Layout.rows(steps.stream().map(frames::frame).toList());
        return new Figure(
                strip.content(), strip.width(), strip.height(), "film strip of " + trace + "\n" + strip.alt());
    }

    /** One window as large as a page allows. */
    static Figure step(Pooling trace, int number) {
        int largestCell = (int) (LARGEST_HEIGHT / trace.image().size(0));
        return new PoolingFrames(trace, 1, Math.min(LARGEST_CELL, largestCell)).frame(number);
    }

    /** How large a cell may be if the map and the pooled map are to lie side by side. */
    private static int cell(Pooling trace, int framesARow) {
        int room = Layout.PAGE_WIDTH / framesARow - 2 * ImageGrid.MARGIN - GAP;
        return (int) (room / (trace.image().size(1) + trace.map().size(1)));
    }

    /** The first window, the second, the greatest and the least result, the last window; of few windows all. */
    private static List<Integer> telling(Pooling trace, int most) {
        int count = (int) trace.map().length();
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        NavigableSet<Integer> steps = KeySteps.of(trace.map());
        for (int next = 1; steps.size() < Math.min(4, most); next++) {
            steps.add(next);
        }
        return List.copyOf(steps);
    }

    private Figure frame(int step) {
        PoolWindow window = trace.windows().get(KeySteps.checked("window", step, trace.map()));
        int size = trace.setting().window();
        int left = ImageGrid.MARGIN;
        int top = ImageGrid.MARGIN + 22;
        Svg svg = new Svg();
        String place = "of " + trace.map().length() + " · row " + window.row() + ", column " + window.column();
        svg.heading(left, top - 10, Style.TITLE, "window " + (step + 1), Style.NOTE, place);
        image.draw(svg, left, top, (int) trace.image().length());
        image.mark(svg, left, top, window.top(), window.left(), size, size);
        window.winner().ifPresent(i -> image.ring(svg, left, top, window.top() + i / size, window.left() + i % size));
        int right = left + image.width() + GAP;
        map.draw(svg, right, top, step + 1);
        map.mark(svg, right, top, window.row(), window.column(), 1, 1);
        int below = top + Math.max(image.height(), map.height()) + LINE + 2;
        svg.text(left, below, Anchor.START, Style.LABEL, Svg.fit(arithmetic(window), Style.LABEL, frameWidth));
        Style result = new Style(13, PixelGrid.MARK, true);
        svg.text(left, below + LINE + 1, Anchor.START, result, "= " + map.write(window.result()));
        String alt = "window " + (step + 1) + " at row " + window.row() + ", column " + window.column() + ": "
                + arithmetic(window) + " = " + map.write(window.result());
        return new Figure(svg.toString(), frameWidth + 2 * ImageGrid.MARGIN, below + LINE + ImageGrid.MARGIN, alt);
    }

    /** {@code max of 3, 1, 9, 2} or {@code (3 + 1 + 9 + 2) / 4}. */
    private String arithmetic(PoolWindow window) {
        Pool pool = trace.setting().pool();
        int count = window.values().length;
        if (count > MOST_VALUES) {
            return pool + " of " + count + " values";
        }
        String values = Arrays.stream(window.values())
                .mapToObj(value)
                .collect(Collectors.joining(pool.chooses() ? ", " : " + "));
        return switch (pool) {
            case MAX, MIN -> pool + " of " + values;
            case SUM -> values.replace("+ −", "− ");
            case AVERAGE -> "(" + values.replace("+ −", "− ") + ") / " + count;
        };
    }
}
