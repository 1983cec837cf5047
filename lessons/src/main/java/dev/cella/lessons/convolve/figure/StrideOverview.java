package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.WindowPixels;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One column per stride: the image with a dot in the middle of each window, and below it the map, all with pixels of one size
 * and all maps on one scale. Rows and columns that no window sees are orange. Columns that a page has no room for go below.
 */
final class StrideOverview {
    private static final int GAP = 22;
    private static final int TITLE = 20;
    private static final int BETWEEN = 30;
    private static final int LARGEST_CELL = 8;
    private static final double VEIL = 0.6;
    private static final int DOT = Palette.color(5).getRGB();
    private static final int ROOM = Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN;

    private final List<Convolution> traces;
    private final ValueRange scale;
    private final int height;
    private final int columns;
    private final int columnWidth;
    private final int cell;
    private final Svg svg = new Svg();

    private StrideOverview(List<Convolution> traces) {
        this.traces = traces;
        scale = traces.stream()
                .map(trace -> ValueRange.of(trace.map()))
                .reduce(ValueRange::and)
                .orElseThrow();
        height = (int) traces.get(0).image().size(0);
        int width = (int) traces.get(0).image().size(1);
        int narrowest = (int) Math.max(width, widestWords());
        int fitting = Math.max(1, (ROOM + GAP) / (narrowest + GAP));
        int rows = (traces.size() + fitting - 1) / fitting;
        columns = (traces.size() + rows - 1) / rows;
        cell = Math.max(1, Math.min(LARGEST_CELL, ((ROOM + GAP) / columns - GAP) / width));
        columnWidth = Math.max(narrowest, width * cell);
    }

    private double widestWords() {
        return traces.stream()
                .mapToDouble(
                        trace -> Math.max(Svg.width(title(trace), Style.TITLE), Svg.width(words(trace), Style.NOTE)))
                .max()
                .orElseThrow();
    }

    static Figure of(INDArray image, INDArray kernel, int... strides) {
        if (strides.length == 0) {
            throw new IllegalArgumentException(
                    "no stride was given (must be >= 1 of them); try strideOverview(image, kernel, 1, 2, 3)");
        }
        return new StrideOverview(Arrays.stream(strides)
                        .mapToObj(stride -> Convolution.convolve(image, kernel, stride))
                        .toList())
                .figure();
    }

    private Figure figure() {
        int bottom = ImageGrid.MARGIN;
        for (int first = 0; first < traces.size(); first += columns) {
            bottom = row(traces.subList(first, Math.min(first + columns, traces.size())), bottom) + GAP;
        }
        String note = "red and blue: " + scale;
        bottom += 18 - GAP;
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, note);
        String alt =
                traces.stream().map(trace -> title(trace) + ": " + words(trace)).collect(Collectors.joining("; "));
        int right = (int) Math.max(columns * (columnWidth + GAP) - GAP, Svg.width(note, Style.NOTE));
        return new Figure(svg.toString(), right + 2 * ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt);
    }

    /** Draws as many columns as fit beside each other; returns where they end. */
    private int row(List<Convolution> beside, int top) {
        int imageTop = top + TITLE;
        int mapTop = imageTop + height * cell + BETWEEN;
        int left = ImageGrid.MARGIN;
        int bottom = mapTop;
        for (Convolution trace : beside) {
            svg.text(left, imageTop - 7, Anchor.START, Style.TITLE, title(trace));
            image(trace, left, imageTop);
            PixelGrid map = PixelGrid.onScale(trace.map(), scale, cell);
            svg.text(left, mapTop - 8, Anchor.START, Style.NOTE, words(trace));
            map.draw(svg, left, mapTop, Integer.MAX_VALUE);
            bottom = Math.max(bottom, mapTop + map.height());
            left += columnWidth + GAP;
        }
        return bottom;
    }

    private static String title(Convolution trace) {
        return "stride " + trace.stride();
    }

    private static String words(Convolution trace) {
        INDArray map = trace.map();
        return Numbers.size(map.size(0), map.size(1)) + " = " + Numbers.count(map.length(), "window");
    }

    private void image(Convolution trace, int left, int top) {
        PixelGrid plane = PixelGrid.ofImage(trace.padded(), cell);
        plane.draw(svg, left, top, Integer.MAX_VALUE);
        for (int column : unseen(trace, 1)) {
            svg.veil(left + column * cell, top, cell, plane.height(), Palette.ORANGE, VEIL);
        }
        for (int row : unseen(trace, 0)) {
            svg.veil(left, top + row * cell, plane.width(), cell, Palette.ORANGE, VEIL);
        }
        svg.image(left, top, plane.width(), plane.height(), Raster.png(dots(trace, plane)));
    }

    /** Returns the rows, or columns, that lie in no window. */
    private static List<Integer> unseen(Convolution trace, int axis) {
        ConvSpec alongAxis = ConvSpec.conv((int) trace.kernel().size(axis)).stride(trace.stride());
        return WindowPixels.unseen(alongAxis, (int) trace.image().size(axis));
    }

    private BufferedImage dots(Convolution trace, PixelGrid plane) {
        BufferedImage dots = new BufferedImage(plane.width(), plane.height(), BufferedImage.TYPE_INT_ARGB);
        int size = Math.max(1, cell / 2);
        for (int row = 0; row < trace.map().size(0); row++) {
            for (int column = 0; column < trace.map().size(1); column++) {
                int x = middle(trace, 1, column, size);
                int y = middle(trace, 0, row, size);
                for (int i = 0; i < size * size; i++) {
                    dots.setRGB(x + i % size, y + i / size, DOT);
                }
            }
        }
        return dots;
    }

    /** Returns where a dot begins that lies in the middle of a window. */
    private int middle(Convolution trace, int axis, int window, int dot) {
        int span = (int) trace.kernel().size(axis) * cell;
        return window * trace.stride() * cell + (span - dot) / 2;
    }
}
