package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Tile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.knowm.xchart.internal.chartpart.Annotation;

/** The values of a map in its cells, dark on light and light on dark; XChart writes all of them in one color. */
final class CellValues extends Annotation {
    private final Tile map;
    private final DoubleFunction<String> written;
    private final DoubleFunction<Color> ink;
    private final Supplier<Rectangle2D> plot;

    CellValues(Tile map, DoubleFunction<String> written, DoubleFunction<Color> ink, Supplier<Rectangle2D> plot) {
        super(true);
        this.map = map;
        this.written = written;
        this.ink = ink;
        this.plot = plot;
    }

    @Override
    public void paint(Graphics2D g) {
        if (!isVisible) {
            return;
        }
        Rectangle2D box = plot.get();
        g.setFont(styler.getAnnotationTextFont());
        for (int i = 0; i < map.width() * map.height(); i++) {
            int row = i / map.width();
            int column = i % map.width();
            double value = map.at(0, row, column);
            g.setColor(ink.apply(value));
            double x = box.getX() + (column + 0.5) * box.getWidth() / map.width();
            double y = box.getY() + (row + 0.5) * box.getHeight() / map.height();
            center(g, written.apply(value), x, y);
        }
    }

    private static void center(Graphics2D g, String words, double x, double y) {
        TextLayout layout = new TextLayout(words, g.getFont(), g.getFontRenderContext());
        Shape letters = layout.getOutline(null);
        Rectangle2D box = letters.getBounds2D();
        AffineTransform before = g.getTransform();
        g.translate(x - box.getCenterX(), y - box.getCenterY());
        g.fill(letters);
        g.setTransform(before);
    }
}
