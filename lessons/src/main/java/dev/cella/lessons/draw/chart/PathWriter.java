package dev.cella.lessons.draw.chart;

import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.StringJoiner;

/**
 * What XChart painted, as compact SVG.
 *
 * <p>XChart paints a curve as many single segments. Here segments that touch become one path again: a tenth of the size,
 * joints without gaps, and dashes that run through.
 */
final class PathWriter {
    private final StringBuilder svg = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private Color color = Color.BLACK;
    private BasicStroke stroke = new BasicStroke();
    private Pen pathPen;
    private Point2D end;

    private PathWriter() {}

    /** The lines and areas of {@code commands}; what is transparent is left out. */
    static String svg(CommandSequence commands) {
        PathWriter marks = new PathWriter();
        for (Command<?> command : commands) {
            marks.take(command);
        }
        marks.finishPath();
        return marks.svg.toString();
    }

    private void take(Command<?> command) {
        if (command instanceof SetColorCommand set) {
            color = set.getValue();
        } else if (command instanceof SetStrokeCommand set) {
            stroke = (BasicStroke) set.getValue();
        } else if (command instanceof DrawShapeCommand draw && color.getAlpha() > 0) {
            line(draw.getValue());
        } else if (command instanceof FillShapeCommand fill && color.getAlpha() > 0) {
            area(fill.getValue());
        }
    }

    private void line(Shape shape) {
        Pen pen = new Pen(color, stroke);
        if (!pen.equals(pathPen)) {
            finishPath();
            pathPen = pen;
        }
        append(shape);
    }

    private void area(Shape shape) {
        finishPath();
        append(shape);
        svg.append("<path d=\"")
                .append(path)
                .append("\" fill=\"")
                .append(paint("fill", color))
                .append("/>");
        clearPath();
    }

    private void append(Shape shape) {
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> points('L', at, 1);
                case PathIterator.SEG_QUADTO -> points('Q', at, 2);
                case PathIterator.SEG_CUBICTO -> points('C', at, 3);
                default -> path.append('Z');
            }
        }
    }

    private void moveTo(double x, double y) {
        if (end == null || end.distance(x, y) > 1e-6) {
            points('M', new double[] {x, y}, 1);
        }
    }

    private void points(char command, double[] at, int points) {
        path.append(command);
        for (int i = 0; i < 2 * points; i++) {
            path.append(i == 0 ? "" : " ").append(Svg.number(at[i]));
        }
        end = new Point2D.Double(at[2 * points - 2], at[2 * points - 1]);
    }

    private void finishPath() {
        if (path.length() > 0) {
            svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"");
            svg.append(paint("stroke", pathPen.color)).append(" stroke-width=\"");
            svg.append(Svg.number(pathPen.stroke.getLineWidth())).append("\" stroke-linejoin=\"round\"");
            svg.append(dashes(pathPen.stroke.getDashArray())).append("/>");
            clearPath();
        }
    }

    private void clearPath() {
        path.setLength(0);
        end = null;
    }

    private static String paint(String attribute, Color color) {
        String opacity = " " + attribute + "-opacity=\"" + Svg.number(color.getAlpha() / 255.0) + "\"";
        return Palette.hex(color) + "\"" + (color.getAlpha() == 255 ? "" : opacity);
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
