package dev.cella.lessons.augment.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.augment.Annotated;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An image with the outline of its mask, and its boxes. */
final class AnnotatedFigure {
    private static final int SIDE = 196;
    private static final int TOP = ImageGrid.MARGIN + 20;
    private static final int MOST_LISTED = 2;
    private static final String OUTLINE = "#56b4e9";

    private final Annotated example;
    private final Svg svg = new Svg();
    private final double zoom;

    private AnnotatedFigure(Annotated example) {
        this.example = example;
        INDArray image = example.image();
        zoom = Math.max(1, SIDE / Math.max(image.size(1), image.size(2)));
    }

    static Figure of(Annotated example, String title) {
        return new AnnotatedFigure(example).figure(title);
    }

    private Figure figure(String title) {
        Tile tile = Tile.of(new NamedArray(title, example.image()));
        double width = tile.width() * zoom;
        double height = tile.height() * zoom;
        svg.text(ImageGrid.MARGIN, TOP - 8, Anchor.START, Style.TITLE, title);
        svg.rect(ImageGrid.MARGIN - 1, TOP - 1, width + 2, height + 2, Svg.LINE);
        byte[] png = Raster.png(tile, Colormap.GRAY, tile.extent().asIntensity(), 1);
        svg.image(ImageGrid.MARGIN, TOP, width, height, png);
        example.mask().ifPresent(mask -> outline(JavaArrays.matrix(mask)));
        example.boxes().forEach(this::frame);
        String note = note(example.boxes());
        svg.text(ImageGrid.MARGIN, TOP + height + 16, Anchor.START, Style.NOTE, note);
        double wide = Math.max(width, Math.max(Svg.width(note, Style.NOTE), Svg.width(title, Style.TITLE)));
        return new Figure(
                svg.toString(),
                (int) wide + 2 * ImageGrid.MARGIN,
                TOP + (int) height + 16 + ImageGrid.MARGIN,
                title + ", " + note);
    }

    /** Lists a few boxes; many are counted. */
    private static String note(List<BoundingBox> boxes) {
        if (boxes.size() > MOST_LISTED) {
            return boxes.size() + " boxes";
        }
        String listed = boxes.stream().map(BoundingBox::toString).collect(Collectors.joining("; "));
        return listed.isEmpty() ? "no box" : "box: " + listed;
    }

    /** Draws a line wherever two neighbors have different numbers. */
    private void outline(double[][] mask) {
        for (int row = 0; row < mask.length; row++) {
            for (int column = 0; column < mask[row].length; column++) {
                if (column > 0 && mask[row][column] != mask[row][column - 1]) {
                    edge(row, column, 1, 0);
                }
                if (row > 0 && mask[row][column] != mask[row - 1][column]) {
                    edge(row, column, 0, 1);
                }
            }
        }
    }

    private void edge(int row, int column, int down, int right) {
        double x = ImageGrid.MARGIN + column * zoom;
        double y = TOP + row * zoom;
        svg.rect(x - 1, y - 1, right * zoom + 2, down * zoom + 2, OUTLINE);
    }

    private void frame(BoundingBox box) {
        svg.frame(
                ImageGrid.MARGIN + box.left() * zoom,
                TOP + box.top() * zoom,
                (box.right() - box.left()) * zoom,
                (box.bottom() - box.top()) * zoom,
                Palette.ORANGE,
                2);
    }
}
