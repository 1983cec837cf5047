package dev.cella.lessons.draw.chart;

/** A point by its values on the two axes. */
public record CurvePoint(double across, double up) {
    /** No point: the curve is interrupted here. */
    public static final CurvePoint GAP = new CurvePoint(Double.NaN, Double.NaN);
}
