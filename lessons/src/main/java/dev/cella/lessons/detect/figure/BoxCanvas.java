package dev.cella.lessons.detect.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An image with a title, to draw upon in pixels of the image. */
public final class BoxCanvas {
    private static final int TITLE = 20;
    private static final int LINE = 17;
    private static final double HALO = 1.5;
    private static final int ROOM = 512;

    private final Svg svg = new Svg();
    private final Tile tile;
    private final int zoom;
    private final double titleWidth;

    /**
     * Draws the image and its title.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param zoom screen pixels per pixel of the image
     */
    public BoxCanvas(INDArray image, String title, int zoom) {
        this.tile = Tile.of(new NamedArray("", image));
        this.zoom = zoom;
        this.titleWidth = Svg.width(title, Style.TITLE);
        svg.text(ImageGrid.MARGIN, ImageGrid.MARGIN + 10, Anchor.START, Style.TITLE, title);
        byte[] png = Raster.png(tile, Colormap.GRAY, tile.extent().asIntensity(), 1);
        svg.image(x(0), y(0), tile.width() * zoom, tile.height() * zoom, png);
    }

    /** Draws the image, as large as there is room for, and its title. */
    public static BoxCanvas of(INDArray image, String title) {
        return new BoxCanvas(image, title, (int) Math.max(1, ROOM / Math.max(image.size(1), image.size(2))));
    }

    /** Draws the borders of cells, a whole number of which fills the image; {@code stride} is the side of one in pixels. */
    public void lines(int stride, String color) {
        for (int row = 0; row <= tile.height(); row += stride) {
            svg.line(x(0), y(row), x(tile.width()), y(row), color);
        }
        for (int column = 0; column <= tile.width(); column += stride) {
            svg.line(x(column), y(0), x(column), y(tile.height()), color);
        }
    }

    /** Colors a box, so that the image is still seen. */
    public void veil(BoundingBox box, String color) {
        svg.veil(x(box.left()), y(box.top()), box.width() * zoom, box.height() * zoom, color, 0.45);
    }

    /** Draws the outline of the part of a box that lies in the image. */
    public void frame(BoundingBox box, String color, double thick) {
        BoundingBox seen = inside(box);
        svg.frame(x(seen.left()), y(seen.top()), seen.width() * zoom, seen.height() * zoom, color, thick);
    }

    /** Draws the same upon a pale line, so that it is seen on any image. */
    public void clearFrame(BoundingBox box, String color, double thick) {
        pale(box, thick);
        frame(box, color, thick);
    }

    /** Draws the same with dashes. */
    public void dashedFrame(BoundingBox box, String color, double thick) {
        pale(box, thick);
        BoundingBox seen = inside(box);
        svg.dashedFrame(x(seen.left()), y(seen.top()), seen.width() * zoom, seen.height() * zoom, color, thick);
    }

    private void pale(BoundingBox box, double thick) {
        BoundingBox seen = inside(box);
        svg.paleFrame(x(seen.left()), y(seen.top()), seen.width() * zoom, seen.height() * zoom, thick + HALO);
    }

    private BoundingBox inside(BoundingBox box) {
        return new BoundingBox(
                Math.max(0, Math.min(tile.height(), box.top())),
                Math.max(0, Math.min(tile.width(), box.left())),
                Math.max(0, Math.min(tile.height(), box.bottom())),
                Math.max(0, Math.min(tile.width(), box.right())));
    }

    /** Marks a point. */
    public void dot(double row, double column, String color) {
        svg.dot(x(column), y(row), color);
    }

    /** Marks a point with a small square. */
    public void point(double row, double column, String color) {
        svg.rect(x(column) - 1, y(row) - 1, 2, 2, color);
    }

    /** Writes words whose middle lies in a column. */
    public void words(double row, double column, String words) {
        svg.haloText(x(column), y(row), Anchor.MIDDLE, Style.NOTE.in(Svg.INK), words);
    }

    /** Returns the drawing with a note below it. */
    public Figure figure(String note, String alt) {
        return figure(Style.NOTE, List.of(note), alt);
    }

    /** Returns the drawing with lines below it, such as arithmetic. */
    public Figure figure(List<String> lines, String alt) {
        return figure(Style.LABEL, lines, alt);
    }

    private Figure figure(Style style, List<String> lines, String alt) {
        int bottom = (int) y(tile.height());
        double wide = Math.max(titleWidth, tile.width() * zoom);
        for (String line : lines) {
            bottom += LINE;
            svg.text(ImageGrid.MARGIN, bottom - 1, Anchor.START, style, line);
            wide = Math.max(wide, Svg.width(line, style));
        }
        return new Figure(
                svg.toString(), (int) Math.ceil(wide) + 2 * ImageGrid.MARGIN, bottom - 1 + ImageGrid.MARGIN, alt);
    }

    private double x(double column) {
        return ImageGrid.MARGIN + column * zoom;
    }

    private double y(double row) {
        return ImageGrid.MARGIN + TITLE + row * zoom;
    }
}
