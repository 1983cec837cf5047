package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A small matrix as a table of shaded cells, each with its value written in it. */
public final class NumberGrid {
    private static final int CELL_HEIGHT = 30;
    private static final int TITLE_HEIGHT = 20;
    private static final int MOST = 16;

    private NumberGrid() {}

    public static Figure of(INDArray matrix, String title) {
        return of(matrix, title, Shades::of);
    }

    /** Draws the same on the scale of maps and weights, white at zero, also where no number is negative. */
    public static Figure signed(INDArray matrix, String title) {
        return of(matrix, title, Shades::aroundZero);
    }

    /** Draws several maps side by side on one scale that is white at zero, with a bar. */
    static Figure onOneScale(List<NamedArray> maps) {
        if (maps.isEmpty()) {
            throw new IllegalArgumentException(
                    "a figure of 0 maps shows nothing (must be >= 1); try mapNumbers(named(\"map\", map))");
        }
        List<Tile> tiles =
                maps.stream().map(map -> tile(map.values(), map.name())).toList();
        ValueRange all =
                tiles.stream().map(Tile::extent).reduce(ValueRange::and).orElseThrow();
        Shades shades = Shades.aroundZero(all);
        Svg svg = new Svg();
        int left = 0;
        int height = 0;
        for (Tile tile : tiles) {
            Figure map = drawn(tile, shades, TITLE_HEIGHT);
            svg.group(left, 0, map.content());
            left += map.width();
            height = Math.max(height, map.height());
        }
        int bar = height - 2 * ImageGrid.MARGIN - TITLE_HEIGHT;
        ColorBar.upright(svg, left, ImageGrid.MARGIN + TITLE_HEIGHT, bar, shades.ramp, shades.scale);
        String words = tiles.stream().map(NumberGrid::alt).collect(Collectors.joining("; "));
        return new Figure(
                svg.toString(), left + ColorBar.ROOM, height, words + "; one scale for all, " + Colormap.ZERO);
    }

    private static Figure of(INDArray matrix, String title, Function<ValueRange, Shades> scale) {
        Tile tile = tile(matrix, title);
        return drawn(tile, scale.apply(tile.extent()), title.isEmpty() ? 0 : TITLE_HEIGHT);
    }

    private static Tile tile(INDArray matrix, String title) {
        INDArray plane = matrix.rank() == 3 && matrix.size(0) == 1 ? matrix.slice(0) : matrix;
        check(plane);
        return Tile.of(new NamedArray(title, plane));
    }

    private static Figure drawn(Tile tile, Shades shades, int titleHeight) {
        DoubleFunction<String> written = Numbers.alike(tile.values().toArray());
        int cellWidth = cellWidth(tile, written);
        int top = ImageGrid.MARGIN + titleHeight;
        Svg svg = new Svg();
        svg.text(ImageGrid.MARGIN, top - 7, Anchor.START, Style.TITLE, tile.title());
        double right = tile.width() * cellWidth;
        svg.rect(ImageGrid.MARGIN - 0.5, top - 0.5, right + 1, tile.height() * CELL_HEIGHT + 1, Svg.LINE);
        for (int row = 0; row < tile.height(); row++) {
            for (int column = 0; column < tile.width(); column++) {
                double left = ImageGrid.MARGIN + column * cellWidth;
                double value = tile.at(0, row, column);
                cell(svg, left, top + row * CELL_HEIGHT, cellWidth, shades.of(value), written.apply(value));
            }
        }
        double words = Svg.width(tile.title(), Style.TITLE);
        int width = (int) Math.max(tile.width() * cellWidth, words) + 2 * ImageGrid.MARGIN;
        return new Figure(svg.toString(), width, top + tile.height() * CELL_HEIGHT + ImageGrid.MARGIN, alt(tile));
    }

    private static String alt(Tile tile) {
        String name = tile.title().isEmpty() ? "" : " (" + tile.title() + ")";
        String size = Numbers.size(tile.height(), tile.width());
        return "matrix" + name + " of " + size + " numbers, values " + tile.extent();
    }

    /** The color of a cell, and of the letters that can be read on it. */
    private record CellColor(String fill, String letters) {
        CellColor(int rgb) {
            this(Colormap.hex(rgb), Colormap.letters(rgb));
        }
    }

    /** Turns numbers into colors: gray for intensities; white at zero if there are negative ones. */
    private record Shades(Colormap ramp, ValueRange scale) {
        static Shades of(ValueRange extent) {
            return extent.least() < 0 ? aroundZero(extent) : new Shades(Colormap.GRAY, extent.asIntensity());
        }

        static Shades aroundZero(ValueRange extent) {
            return new Shades(Colormap.DIVERGING, extent.aroundZero());
        }

        CellColor of(double value) {
            if (!Double.isFinite(value)) {
                return new CellColor(Colormap.NOT_A_NUMBER);
            }
            return new CellColor(ramp.rgb(scale.place(value)));
        }
    }

    private static void cell(Svg svg, double left, double top, int width, CellColor shade, String number) {
        svg.rect(left, top, width, CELL_HEIGHT, Svg.LINE);
        svg.rect(left + 0.5, top + 0.5, width - 1, CELL_HEIGHT - 1, shade.fill);
        Style style = Style.LABEL.in(shade.letters);
        svg.text(left + width / 2.0, top + CELL_HEIGHT / 2.0 + 4.5, Anchor.MIDDLE, style, number);
    }

    private static int cellWidth(Tile tile, DoubleFunction<String> written) {
        double widest = tile.values()
                .map(value -> Svg.width(written.apply(value), Style.LABEL) + 12)
                .max()
                .orElseThrow();
        return (int) Math.max(CELL_HEIGHT, widest);
    }

    private static void check(INDArray matrix) {
        if (matrix.rank() != 2 || matrix.size(0) > MOST || matrix.size(1) > MOST) {
            throw new IllegalArgumentException("a tensor of shape " + Numbers.shape(matrix.shape())
                    + " is no small matrix (must be [H, W] with H and W <= " + MOST
                    + "); try image.get(point(0), interval(10, 15), interval(10, 15)), or picture(image)");
        }
    }
}
