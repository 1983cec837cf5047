package dev.cella.lessons.draw.chart.svg;

import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Rectangles of one size that were painted one after the other.
 *
 * <p>XChart paints a heat map as hundreds of them; as one image with a pixel for each they take a hundredth of the space, and
 * no hairlines show between them.
 */
public final class Cells {
    private static final int FEW = 12;

    private final List<Cell> cells = new ArrayList<>();

    private record Cell(Rectangle2D box, Color color) {}

    /** Returns whether a rectangle is of the size of those before it. */
    public boolean takes(Rectangle2D box) {
        return cells.isEmpty()
                || (Math.abs(box.getWidth() - first().getWidth()) < 0.01
                        && Math.abs(box.getHeight() - first().getHeight()) < 0.01);
    }

    public void add(Rectangle2D box, Color color) {
        cells.add(new Cell(box, color));
    }

    /** Returns the elements of all rectangles, and forgets them. */
    public String svg() {
        Svg svg = new Svg();
        if (cells.size() > FEW) {
            image(svg);
        } else {
            for (Cell cell : cells) {
                Rectangle2D box = cell.box;
                svg.rect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), Palette.hex(cell.color));
            }
        }
        cells.clear();
        return svg.toString();
    }

    /** Between the rectangles and where none is, nothing is drawn. */
    private void image(Svg svg) {
        Rectangle2D all = new Rectangle2D.Double();
        all.setRect(first());
        cells.forEach(cell -> Rectangle2D.union(all, cell.box, all));
        int columns = (int) Math.round(all.getWidth() / first().getWidth());
        int rows = (int) Math.round(all.getHeight() / first().getHeight());
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        for (Cell cell : cells) {
            int column = (int) Math.round((cell.box.getX() - all.getX()) / first().getWidth());
            int row = (int) Math.round((cell.box.getY() - all.getY()) / first().getHeight());
            image.setRGB(Math.min(columns - 1, column), Math.min(rows - 1, row), cell.color.getRGB());
        }
        svg.image(all.getX(), all.getY(), all.getWidth(), all.getHeight(), Raster.png(image));
    }

    private Rectangle2D first() {
        return cells.get(0).box;
    }
}
