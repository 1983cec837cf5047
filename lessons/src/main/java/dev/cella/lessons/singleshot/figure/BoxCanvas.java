package dev.cella.lessons.singleshot.figure;

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
import org.nd4j.linalg.api.ndarray.INDArray;

/** An image with a title, to draw upon in pixels of the image. */
final class BoxCanvas {
    private static final int TITLE = 20;

    private final Svg svg = new Svg();
    private final Tile tile;
    private final int zoom;

    /** @param zoom screen pixels per pixel of the image */
    BoxCanvas(INDArray image, String title, int zoom) {
        this.tile = Tile.of(new NamedArray("", image));
        this.zoom = zoom;
        svg.text(ImageGrid.MARGIN, ImageGrid.MARGIN + 10, Anchor.START, Style.TITLE, title);
        byte[] png = Raster.png(tile, Colormap.GRAY, tile.extent().asIntensity(), 1);
        svg.image(x(0), y(0), tile.width() * zoom, tile.height() * zoom, png);
    }

    int height() {
        return tile.height();
    }

    int width() {
        return tile.width();
    }

    void line(double top, double left, double bottom, double right, String color) {
        svg.line(x(left), y(top), x(right), y(bottom), color);
    }

    void veil(BoundingBox box, String color) {
        svg.veil(x(box.left()), y(box.top()), box.width() * zoom, box.height() * zoom, color, 0.45);
    }

    /** Draws the part of a box that lies in the image. */
    void frame(BoundingBox box, String color, double thick) {
        double top = Math.max(0, box.top());
        double left = Math.max(0, box.left());
        double bottom = Math.min(tile.height(), box.bottom());
        double right = Math.min(tile.width(), box.right());
        svg.frame(x(left), y(top), (right - left) * zoom, (bottom - top) * zoom, color, thick);
    }

    void dot(double row, double column, String color) {
        svg.dot(x(column), y(row), color);
    }

    void point(double row, double column, String color) {
        svg.rect(x(column) - 1, y(row) - 1, 2, 2, color);
    }

    void words(double row, double column, String words) {
        svg.haloText(x(column), y(row), Anchor.MIDDLE, Style.NOTE.in(Svg.INK), words);
    }

    Figure figure(String note, String alt) {
        int bottom = (int) y(tile.height());
        svg.text(ImageGrid.MARGIN, bottom + 16, Anchor.START, Style.NOTE, note);
        return new Figure(
                svg.toString(), tile.width() * zoom + 2 * ImageGrid.MARGIN, bottom + 16 + ImageGrid.MARGIN, alt);
    }

    private double x(double column) {
        return ImageGrid.MARGIN + column * zoom;
    }

    private double y(double row) {
        return ImageGrid.MARGIN + TITLE + row * zoom;
    }
}
