package dev.cella.lessons.figure;

import dev.cella.lessons.figure.Svg.Anchor;
import dev.cella.lessons.figure.Svg.Style;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A small matrix as a table of gray cells, each with its value written in it. */
final class NumberGrid {
    private static final int CELL_HEIGHT = 30;
    private static final int MOST = 16;

    private NumberGrid() {}

    static Figure of(INDArray matrix, String title) {
        INDArray plane = matrix.rank() == 3 && matrix.size(0) == 1 ? matrix.slice(0) : matrix;
        check(plane);
        Tile tile = Tile.of(new Named(title, plane));
        Extent extent = tile.extent();
        boolean signed = extent.least() < 0;
        Ramp ramp = signed ? Ramp.DIVERGING : Ramp.GRAY;
        Extent scale = signed ? extent.aroundZero() : extent.asIntensity();
        int cellWidth = cellWidth(tile);
        int top = Sheet.MARGIN + (title.isEmpty() ? 0 : 20);
        Svg svg = new Svg();
        svg.text(Sheet.MARGIN, top - 7, Anchor.START, Style.TITLE, title);
        for (int row = 0; row < tile.height(); row++) {
            for (int column = 0; column < tile.width(); column++) {
                double left = Sheet.MARGIN + column * cellWidth;
                cell(svg, left, top + row * CELL_HEIGHT, cellWidth, tile.at(0, row, column), ramp, scale);
            }
        }
        int width = (int) Math.max(tile.width() * cellWidth, Svg.width(title, Style.TITLE)) + 2 * Sheet.MARGIN;
        String name = title.isEmpty() ? "" : " (" + title + ")";
        String alt =
                "matrix" + name + " of " + Numbers.size(tile.height(), tile.width()) + " numbers, values " + extent;
        return new Figure(svg.toString(), width, top + tile.height() * CELL_HEIGHT + Sheet.MARGIN, alt);
    }

    private static void cell(Svg svg, double left, double top, int width, double value, Ramp ramp, Extent scale) {
        double place = scale.place(value);
        boolean finite = Double.isFinite(value);
        boolean light = finite && ramp.isLight(place);
        String fill = Ramp.hex(finite ? ramp.rgb(place) : Ramp.NOT_A_NUMBER);
        svg.rect(left, top, width, CELL_HEIGHT, Svg.LINE);
        svg.rect(left + 0.5, top + 0.5, width - 1, CELL_HEIGHT - 1, fill);
        Style style = Style.LABEL.in(light ? "#1a1a1a" : "#ffffff");
        svg.text(left + width / 2.0, top + CELL_HEIGHT / 2.0 + 4.5, Anchor.MIDDLE, style, Numbers.brief(value));
    }

    private static int cellWidth(Tile tile) {
        double widest = tile.values()
                .map(value -> Svg.width(Numbers.brief(value), Style.LABEL) + 12)
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
