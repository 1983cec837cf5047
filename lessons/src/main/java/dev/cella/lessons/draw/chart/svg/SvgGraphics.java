package dev.cella.lessons.draw.chart.svg;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.StringJoiner;

/**
 * Writes what XChart paints as compact SVG.
 *
 * <p>XChart paints a curve as many single segments; segments that touch become one path again: a tenth of the size, joints
 * without gaps, and dashes that run through. XChart paints words as the outlines of their letters; words that {@link
 * Lettering} knows become text again: small, searchable, and in the reader's own font.
 */
public final class SvgGraphics extends VectorGraphics2D {
    /** As XChart measures words, so that their outlines are the same wherever they are painted. */
    public static final FontRenderContext MEASURES = new FontRenderContext(null, true, false);

    private final Lettering lettering;
    private final StringBuilder svg = new StringBuilder();
    private final PathData line = new PathData();
    private final StringBuilder dots = new StringBuilder();
    private final Cells cells = new Cells();
    private Pen pen;
    private boolean clipped;

    public SvgGraphics(Lettering lettering) {
        this.lettering = lettering;
    }

    /** Returns the elements of all that was painted. */
    public String svg() {
        setClip(null);
        return svg.toString();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return MEASURES;
    }

    @Override
    public void draw(Shape shape) {
        Pen next = new Pen(getColor(), (BasicStroke) getStroke());
        if (next.color.getAlpha() == 0) {
            return;
        }
        svg.append(cells.svg());
        if (!next.equals(pen)) {
            finish();
            pen = next;
        }
        line.append(getTransform().createTransformedShape(shape));
    }

    @Override
    public void fill(Shape shape) {
        if (getPaint() instanceof LinearGradientPaint gradient) {
            Gradients.stripes(shape.getBounds2D(), gradient, this::rectangle);
        } else if (getColor().getAlpha() > 0) {
            area(shape);
        }
    }

    /** A dot waits until the line that it would interrupt is finished. */
    private void area(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        if (shape instanceof Ellipse2D) {
            dots.append(ellipse(placed.getBounds2D()));
        } else if (shape instanceof Rectangle2D && getColor().getAlpha() == 255) {
            rectangle(placed.getBounds2D(), getColor());
        } else {
            finish();
            lettering
                    .read(shape, getFont())
                    .ifPresentOrElse(
                            words -> svg.append(words.svg(getTransform(), getColor())), () -> svg.append(path(placed)));
        }
    }

    private void rectangle(Rectangle2D box, Color color) {
        if (!line.isEmpty() || !cells.takes(box)) {
            finish();
        }
        cells.add(box, color);
    }

    /** Text upon lines: a halo keeps it readable. */
    @Override
    public void drawString(String words, float x, float y) {
        finish();
        Svg text = new Svg();
        Svg.Style style = new Svg.Style(
                getFont().getSize(), Palette.hex(getColor()), getFont().isBold());
        double left = x + getTransform().getTranslateX();
        text.haloText(left, y + getTransform().getTranslateY(), Svg.Anchor.START, style, words);
        svg.append(text);
    }

    /** A line on the edge of the clip keeps its full width. */
    @Override
    public void setClip(Shape clip) {
        finish();
        super.setClip(clip);
        if (clipped) {
            svg.append("</svg>");
        }
        clipped = clip != null;
        if (clipped) {
            Rectangle2D seen = getTransform().createTransformedShape(clip).getBounds2D();
            Rectangle2D edge =
                    new Rectangle2D.Double(seen.getX() - 2, seen.getY() - 2, seen.getWidth() + 4, seen.getHeight() + 4);
            svg.append(frame(edge));
        }
    }

    /** An element of which only what lies in {@code box} is seen. */
    private static String frame(Rectangle2D box) {
        String x = Svg.number(box.getX());
        String y = Svg.number(box.getY());
        String width = Svg.number(box.getWidth());
        String height = Svg.number(box.getHeight());
        return "<svg x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\""
                + String.join(" ", x, y, width, height) + "\" overflow=\"hidden\">";
    }

    private String path(Shape placed) {
        PathData path = new PathData();
        path.append(placed);
        return path.isEmpty() ? "" : "<path d=\"" + path + "\"" + paint("fill", getColor()) + "/>";
    }

    private String ellipse(Rectangle2D box) {
        String middle = "x=\"" + Svg.number(box.getCenterX()) + "\" cy=\"" + Svg.number(box.getCenterY()) + "\" ";
        String x = Svg.number(box.getWidth() / 2);
        String y = Svg.number(box.getHeight() / 2);
        String radius = x.equals(y) ? "r=\"" + x + "\"" : "rx=\"" + x + "\" ry=\"" + y + "\"";
        return (x.equals(y) ? "<circle c" : "<ellipse c") + middle + radius + paint("fill", getColor()) + "/>";
    }

    private void finish() {
        svg.append(cells.svg());
        if (!line.isEmpty()) {
            svg.append("<path d=\"").append(line).append("\" fill=\"none\"").append(paint("stroke", pen.color));
            svg.append(" stroke-width=\"").append(Svg.number(pen.stroke.getLineWidth()));
            svg.append("\" stroke-linejoin=\"round\"")
                    .append(dashes(pen.stroke.getDashArray()))
                    .append("/>");
            line.clear();
        }
        svg.append(dots);
        dots.setLength(0);
    }

    private static String paint(String attribute, Color color) {
        String opacity = " " + attribute + "-opacity=\"" + Svg.number(color.getAlpha() / 255.0) + "\"";
        return " " + attribute + "=\"" + Palette.hex(color) + "\"" + (color.getAlpha() == 255 ? "" : opacity);
    }

    private static String dashes(float[] lengths) {
        if (lengths == null) {
            return "";
        }
        StringJoiner dashes = new StringJoiner(" ", " stroke-dasharray=\"", "\"");
        for (float length : lengths) {
            dashes.add(Svg.number(length));
        }
        return dashes.toString();
    }

    private record Pen(Color color, BasicStroke stroke) {}
}
