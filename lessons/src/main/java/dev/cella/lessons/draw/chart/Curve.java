package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Palette;
import java.awt.Color;
import java.util.List;

/**
 * One series of a chart and how it is drawn.
 *
 * @param name by which XChart finds the series
 * @param points from left to right; where one has no place on the scale, the curve is interrupted
 * @param kind a line, dots without a line, or an area
 * @param color of line, dots or area
 * @param width of the line in pixels
 * @param dashed whether the line is dashed
 * @param dotted whether each point of the line is marked
 * @param label what is written at its end; none if it is empty
 */
public record Curve(
        String name,
        List<CurvePoint> points,
        Kind kind,
        Color color,
        double width,
        boolean dashed,
        boolean dotted,
        String label) {
    /** Half the thickness of a bar, whose row is 1 high. */
    private static final double BAR = 0.375;

    /** How points become ink. */
    public enum Kind {
        /** From point to point. */
        LINE,
        /** One at each point. */
        DOTS,
        /** From zero up to steps, each of which begins at its point. */
        STEPS,
        /** The area within the points. */
        OUTLINE
    }

    /** Returns a solid line in the first color. */
    public static Curve line(String name, List<CurvePoint> points) {
        return new Curve(name, points, Kind.LINE, Palette.color(0), 2.2, false, false, "");
    }

    /** Returns dots in the first color. */
    public static Curve dots(String name, List<CurvePoint> points) {
        return new Curve(name, points, Kind.DOTS, Palette.color(0), 0, false, true, "");
    }

    /** Returns an area from zero up to steps, each of which begins at its point. */
    public static Curve steps(String name, List<CurvePoint> points) {
        return new Curve(name, points, Kind.STEPS, Palette.color(0), 0, false, false, "");
    }

    /** Returns a horizontal bar from zero to a value, whose end is its last point. */
    public static Curve bar(String name, double row, double value) {
        CurvePoint end = new CurvePoint(value, row);
        List<CurvePoint> outline = List.of(
                end,
                new CurvePoint(value, row + BAR),
                new CurvePoint(0, row + BAR),
                new CurvePoint(0, row - BAR),
                new CurvePoint(value, row - BAR),
                end);
        return new Curve(name, outline, Kind.OUTLINE, Palette.color(0), 0, false, false, "");
    }

    /** Returns the same in another color. */
    public Curve in(Color other) {
        return new Curve(name, points, kind, other, width, dashed, dotted, label);
    }

    /** Returns the same with a line of some width. */
    public Curve wide(double pixels) {
        return new Curve(name, points, kind, color, pixels, dashed, dotted, label);
    }

    /** Returns the same with a dashed line. */
    public Curve withDashes() {
        return new Curve(name, points, kind, color, width, true, dotted, label);
    }

    /** Returns the same with each point marked, or with none. */
    public Curve withDots(boolean yes) {
        return new Curve(name, points, kind, color, width, dashed, yes, label);
    }

    /** Returns the same with words at the last point that can be drawn. */
    public Curve labeled(String words) {
        return new Curve(name, points, kind, color, width, dashed, dotted, words);
    }
}
