package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Window;
import dev.cella.lessons.draw.BorderedFigure;
import dev.cella.lessons.draw.ColorBar;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.trace.Bordered;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An image and its feature map side by side, with pixels of one size. With stride 1, each value lies at the height of the
 * middle of its window, so the two can be compared row by row. The rows have the numbers of the image, without its padding:
 * with same padding, a row and that of the map beside it have the same number.
 */
final class ImageAndMap {
    private static final int SIDE = 230;
    private static final int LARGEST_CELL = 26;
    private static final int GAP = 44;
    private static final int LOWEST_BAR = 60;
    private static final String MAP = "feature map";

    private final Convolution trace;
    private final PixelGrid plane;
    private final PixelGrid map;
    private final int cell;
    private final int top = ImageGrid.MARGIN + 20 + NumberedPlane.ABOVE;
    private final int left = ImageGrid.MARGIN + NumberedPlane.LEFT;
    private final int mapTop;
    private final int mapLeft;
    private final Svg svg = new Svg();

    private ImageAndMap(Convolution trace) {
        this.trace = trace;
        long longest = Math.max(trace.image().size(0), trace.image().size(1));
        cell = (int) Math.max(1, Math.min(LARGEST_CELL, SIDE / longest));
        plane = PixelGrid.ofImage(trace.padded(), cell);
        map = PixelGrid.ofMap(trace.map(), cell);
        mapTop = top + (int) (trace.kernel().size(0) - 1) * cell / 2;
        mapLeft =
                left + (int) Math.max(plane.width(), Svg.width(BorderedFigure.size(trace.padded()), Style.NOTE)) + GAP;
    }

    static Figure of(Convolution trace) {
        return new ImageAndMap(trace).figure("");
    }

    static Figure of(Convolution trace, int row, int column) {
        ImageAndMap both = new ImageAndMap(trace);
        Window window = trace.step(row, column);
        String sum = both.map.write(window.sum());
        Figure figure = both.figure(String.format(
                Locale.ROOT,
                "; the window at row %s, column %s of the image gives %s",
                Numbers.brief(window.top() - trace.padded().top()),
                Numbers.brief(window.left() - trace.padded().left()),
                sum));
        double right = both.mark(window, sum);
        int width = (int) Math.max(figure.width(), right + ImageGrid.MARGIN);
        return new Figure(both.svg.toString(), width, figure.height(), figure.alt());
    }

    private Figure figure(String more) {
        svg.text(left, ImageGrid.MARGIN + 12, Anchor.START, Style.TITLE, "image");
        svg.text(mapLeft, ImageGrid.MARGIN + 12, Anchor.START, Style.TITLE, MAP);
        Bordered sums = Bordered.none(trace.map());
        NumberedPlane.draw(svg, plane, trace.padded(), left, top);
        NumberedPlane.draw(svg, map, sums, mapLeft, mapTop);
        ValueRange range = ValueRange.of(trace.map());
        int barLeft = mapLeft + map.width() + 14;
        int barHeight = Math.max(LOWEST_BAR, map.height());
        ColorBar.upright(svg, barLeft, mapTop, barHeight, Colormap.DIVERGING, range.aroundZero());
        int right = barLeft + ColorBar.ROOM;
        int bottom = Math.max(top + plane.height(), mapTop + barHeight) + 17;
        svg.text(left, bottom, Anchor.START, Style.NOTE, BorderedFigure.size(trace.padded()));
        svg.text(mapLeft, bottom, Anchor.START, Style.NOTE, BorderedFigure.size(sums));
        String alt = "image of %s and its feature map of %s, values %s%s"
                .formatted(inWords(), BorderedFigure.size(sums), range, more);
        return new Figure(svg.toString(), right + ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt);
    }

    private String inWords() {
        String all = Numbers.size(plane.rows(), plane.columns());
        INDArray inner = trace.input();
        String image = Numbers.size(inner.size(0), inner.size(1));
        return image.equals(all) ? image : image + ", padded to " + all + ",";
    }

    /** Draws the window on the image, its value on the map, and a line from one to the other; returns where the sum ends. */
    private double mark(Window window, String sum) {
        int rows = (int) trace.kernel().size(0);
        int columns = (int) trace.kernel().size(1);
        plane.mark(svg, left, top, window.top(), window.left(), rows, columns);
        map.mark(svg, mapLeft, mapTop, window.row(), window.column(), 1, 1);
        double fromX = left + (window.left() + columns) * cell;
        double fromY = top + (window.top() + rows / 2.0) * cell;
        double toX = mapLeft + window.column() * cell;
        double toY = mapTop + (window.row() + 0.5) * cell;
        svg.line(fromX, fromY, toX, toY, Palette.MARK);
        Style style = new Style(13, Palette.MARK, true);
        String words = "sum " + sum;
        double besideTitle = mapLeft + Svg.width(MAP, Style.TITLE) + 10 + Svg.width(words, style);
        double right = Math.max(mapLeft + map.width(), besideTitle);
        svg.haloText(right, mapTop - 5 - NumberedPlane.ABOVE, Anchor.END, style, words);
        return right;
    }
}
