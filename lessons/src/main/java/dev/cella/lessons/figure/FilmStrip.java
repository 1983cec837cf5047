package dev.cella.lessons.figure;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Window;
import dev.cella.lessons.figure.Svg.Anchor;
import dev.cella.lessons.figure.Svg.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The telling steps of a convolution, one frame each: the window on the image, the arithmetic, and the feature map as far as
 * it has come.
 */
final class FilmStrip {
    private static final int FRAME_WIDTH = 236;
    private static final int LINE = 17;
    private static final int ROOM = 212; // for image, gap and map
    private static final int GAP = 16;
    private static final int FRAMES_A_ROW = 3;

    private final Convolution trace;
    private final Board image;
    private final Board map;
    private final double[][] pixels;
    private final double[][] weights;
    private final DoubleFunction<String> pixel;
    private final DoubleFunction<String> weight;

    private FilmStrip(Convolution trace) {
        this.trace = trace;
        pixels = trace.image().toDoubleMatrix();
        weights = trace.kernel().toDoubleMatrix();
        int cell = Math.max(
                1, (int) ((ROOM - GAP) / (trace.image().size(1) + trace.map().size(1))));
        Board.Size size = new Board.Size(Math.min(26, cell));
        image = Board.ofImage(trace.image(), size);
        map = Board.ofMap(trace.map(), size);
        pixel = Numbers.alike(Extent.values(trace.image()));
        weight = Numbers.alike(Extent.values(trace.kernel()));
    }

    /** @param chosen numbers of windows, from 0; none lets the figure choose */
    static Figure of(Convolution trace, int... chosen) {
        List<Integer> steps = chosen.length == 0 ? telling(trace) : asked(trace, chosen);
        FilmStrip strip = new FilmStrip(trace);
        Svg svg = new Svg();
        int frameHeight = strip.frameHeight();
        for (int i = 0; i < steps.size(); i++) {
            int left = Sheet.MARGIN + i % FRAMES_A_ROW * (FRAME_WIDTH + 12);
            int top = Sheet.MARGIN + i / FRAMES_A_ROW * (frameHeight + 14);
            strip.frame(svg, left, top, steps.get(i));
        }
        int columns = Math.min(FRAMES_A_ROW, steps.size());
        int rows = (steps.size() + FRAMES_A_ROW - 1) / FRAMES_A_ROW;
        int width = 2 * Sheet.MARGIN + columns * (FRAME_WIDTH + 12) - 12;
        int height = 2 * Sheet.MARGIN + rows * (frameHeight + 14) - 14;
        return new Figure(svg.toString(), width, height, strip.alt(steps));
    }

    /** The first two windows, the ends of the first row, the largest and the smallest sum, and the last window. */
    private static List<Integer> telling(Convolution trace) {
        List<Window> windows = trace.windows();
        int columns = (int) trace.map().size(1);
        TreeSet<Integer> steps = new TreeSet<>(List.of(0, columns - 1, windows.size() - 1));
        double[] sums = Extent.values(trace.map());
        Comparator<Integer> bySum = Comparator.comparingDouble(i -> sums[i]);
        List<Integer> all = IntStream.range(0, sums.length).boxed().toList();
        steps.add(all.stream().max(bySum).orElseThrow());
        steps.add(all.stream().min(bySum).orElseThrow());
        for (int next : new int[] {1, columns}) {
            if (steps.size() < 6 && next < windows.size()) {
                steps.add(next);
            }
        }
        return List.copyOf(steps);
    }

    private static List<Integer> asked(Convolution trace, int... chosen) {
        List<Integer> steps = new ArrayList<>();
        for (int step : chosen) {
            if (step < 0 || step >= trace.map().length()) {
                throw new IllegalArgumentException("there is no window " + step + " (they are numbered from 0 to "
                        + (trace.map().length() - 1) + "); try filmStrip(trace), which chooses telling ones");
            }
            steps.add(step);
        }
        return steps;
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
        image.mark(svg, left, top + 22, window.row(), window.column(), weights.length, weights[0].length);
        int right = left + image.width() + GAP;
        map.draw(svg, right, top + 22, step + 1);
        map.mark(svg, right, top + 22, window.row(), window.column(), 1, 1);
        arithmetic(svg, left, top + 22 + Math.max(image.height(), map.height()) + 10, window);
    }

    private void arithmetic(Svg svg, int left, int top, Window window) {
        Products products = new Products(pixels, weights, window, pixel, weight);
        for (int i = 0; i < products.rows(); i++) {
            String sign = i == 0 ? "" : "+ ";
            String words = Svg.fit(sign + products.row(i), Style.LABEL, FRAME_WIDTH + 8);
            svg.text(left + (i == 0 ? 10 : 0), top + 10 + i * LINE, Anchor.START, Style.LABEL, words);
        }
        Style sum = new Style(13, Board.MARK, true);
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
