package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Window;
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
import java.util.List;
import java.util.NavigableSet;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The telling steps of a convolution, one frame each: the window on the image, the arithmetic, and the feature map as far as
 * it has come.
 */
final class FilmStrip {
    private static final int LINE = 17;
    private static final int GAP = 16;
    private static final int LARGEST_CELL = 26;
    private static final int SMALLEST_CELL_OF_THREE = 14;
    private static final int LARGEST_HEIGHT = 280;
    private static final int MOST_WEIGHTS = 5;

    private final Convolution trace;
    private final int framesARow;
    private final int frameWidth;
    private final PixelGrid image;
    private final PixelGrid map;
    private final double[][] pixels;
    private final double[][] weights;
    private final DoubleFunction<String> pixel;
    private final DoubleFunction<String> weight;

    private FilmStrip(Convolution trace, int framesARow, int largestCell) {
        this.trace = trace;
        this.framesARow = framesARow;
        pixels = trace.image().toDoubleMatrix();
        weights = trace.kernel().toDoubleMatrix();
        frameWidth = frameWidth(framesARow);
        int cell = Math.max(1, Math.min(largestCell, cell(trace, framesARow)));
        image = PixelGrid.ofImage(trace.input(), cell);
        map = PixelGrid.ofMap(trace.map(), cell);
        pixel = Numbers.alike(ValueRange.values(trace.image()));
        weight = Numbers.alike(ValueRange.values(trace.kernel()));
    }

    /** @param chosen numbers of windows, from 0; none lets the figure choose */
    static Figure of(Convolution trace, int... chosen) {
        int framesARow = cell(trace, 3) >= SMALLEST_CELL_OF_THREE ? 3 : 2;
        FilmStrip strip = new FilmStrip(trace, framesARow, LARGEST_CELL);
        return strip.figure(chosen.length == 0 ? strip.telling() : asked(trace, chosen));
    }

    /** One window as large as a page allows, with what it multiplies and adds up under it if the numbers fit. */
    static Figure step(Convolution trace, int number) {
        int largestCell = (int) (LARGEST_HEIGHT / trace.image().size(0));
        Figure frame = new FilmStrip(trace, 1, Math.min(LARGEST_CELL, largestCell)).figure(asked(trace, number));
        if (trace.kernel().size(0) > MOST_WEIGHTS || trace.kernel().size(1) > MOST_WEIGHTS) {
            return frame;
        }
        Window window = trace.windows().get(number);
        return Layout.column(frame, WindowFigure.of(trace, window.row(), window.column()));
    }

    private Figure figure(List<Integer> steps) {
        Svg svg = new Svg();
        int frameHeight = frameHeight();
        for (int i = 0; i < steps.size(); i++) {
            int left = ImageGrid.MARGIN + i % framesARow * (frameWidth + GAP);
            int top = ImageGrid.MARGIN + i / framesARow * (frameHeight + GAP);
            frame(svg, left, top, steps.get(i));
        }
        int columns = Math.min(framesARow, steps.size());
        int rows = (steps.size() + framesARow - 1) / framesARow;
        int width = 2 * ImageGrid.MARGIN + columns * (frameWidth + GAP) - GAP;
        int height = 2 * ImageGrid.MARGIN + rows * (frameHeight + GAP) - GAP;
        return new Figure(svg.toString(), width, height, alt(steps));
    }

    private static int frameWidth(int framesARow) {
        return (Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN + GAP) / framesARow - GAP;
    }

    /** How large a cell may be if image and map are to lie side by side. */
    private static int cell(Convolution trace, int framesARow) {
        return (int) ((frameWidth(framesARow) - GAP)
                / (trace.image().size(1) + trace.map().size(1)));
    }

    /** The first window, the greatest and the least sum, the last window; with room for six, the beginnings of two rows. */
    private List<Integer> telling() {
        NavigableSet<Integer> steps = KeySteps.of(trace.map());
        int columns = (int) trace.map().size(1);
        for (int next : new int[] {1, columns - 1, columns}) {
            if (steps.size() < 2 * framesARow && next < trace.map().length()) {
                steps.add(next);
            }
        }
        return List.copyOf(steps);
    }

    private static List<Integer> asked(Convolution trace, int... chosen) {
        return IntStream.of(chosen)
                .mapToObj(number -> KeySteps.checked("window", number, trace.map()))
                .toList();
    }

    private int frameHeight() {
        return 22 + Math.max(image.height(), map.height()) + 10 + LINE * (weights.length + 1);
    }

    private void frame(Svg svg, int left, int top, int step) {
        Window window = trace.windows().get(step);
        svg.heading(
                left,
                top + 12,
                Style.TITLE,
                "window " + (step + 1),
                Style.NOTE,
                "of " + trace.map().length() + " · row " + window.row() + ", column " + window.column());
        image.draw(svg, left, top + 22, (int) trace.image().length());
        image.mark(svg, left, top + 22, window.top(), window.left(), weights.length, weights[0].length);
        int right = left + image.width() + GAP;
        map.draw(svg, right, top + 22, step + 1);
        map.mark(svg, right, top + 22, window.row(), window.column(), 1, 1);
        arithmetic(svg, left, top + 22 + Math.max(image.height(), map.height()) + 10, window);
    }

    private void arithmetic(Svg svg, int left, int top, Window window) {
        Products products = new Products(pixels, weights, window, pixel, weight);
        for (int i = 0; i < products.rows(); i++) {
            String sign = i == 0 ? "" : "+ ";
            String words = Svg.fit(sign + products.row(i), Style.LABEL, frameWidth + 8);
            svg.text(left + (i == 0 ? 10 : 0), top + 10 + i * LINE, Anchor.START, Style.LABEL, words);
        }
        Style sum = new Style(13, PixelGrid.MARK, true);
        svg.text(left, top + 11 + products.rows() * LINE, Anchor.START, sum, "= " + map.write(window.sum()));
    }

    private String alt(List<Integer> steps) {
        StringBuilder alt = new StringBuilder("film strip of a convolution, " + trace);
        for (int step : steps) {
            Window window = trace.windows().get(step);
            alt.append("; window ").append(step + 1).append(" at row ").append(window.row());
            alt.append(", column ").append(window.column()).append(": sum ").append(map.write(window.sum()));
        }
        return alt.toString();
    }
}
