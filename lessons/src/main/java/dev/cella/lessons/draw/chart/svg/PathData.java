package dev.cella.lessons.draw.chart.svg;

import dev.cella.lessons.draw.Svg;
import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * The {@code d} attribute of an SVG path, written short: shapes that begin where the last one ended continue it, straight
 * lines go from point to point in tenths of a pixel, and a run of them along an axis is one line.
 */
public final class PathData {
    private final StringBuilder path = new StringBuilder();
    private boolean started;
    private long endX; // in tenths of a pixel
    private long endY;
    private long runX; // what of the way to the end is not written yet
    private long runY;

    public void append(Shape shape) {
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> moveTo(tenths(at[0]), tenths(at[1]));
                case PathIterator.SEG_LINETO -> lineTo(tenths(at[0]), tenths(at[1]));
                case PathIterator.SEG_QUADTO -> curveTo('Q', at, 2);
                case PathIterator.SEG_CUBICTO -> curveTo('C', at, 3);
                default -> close();
            }
        }
    }

    public boolean isEmpty() {
        return !started;
    }

    public void clear() {
        path.setLength(0);
        started = false;
        runX = 0;
        runY = 0;
    }

    private void moveTo(long x, long y) {
        if (started && x == endX && y == endY) {
            return;
        }
        finishRun();
        path.append('M').append(pair(x, y));
        started = true;
        endX = x;
        endY = y;
    }

    private void lineTo(long x, long y) {
        long dx = x - endX;
        long dy = y - endY;
        boolean goesOn = (runX == 0 && dx == 0 && Long.signum(runY) == Long.signum(dy))
                || (runY == 0 && dy == 0 && Long.signum(runX) == Long.signum(dx));
        if (!goesOn) {
            finishRun();
        }
        runX += dx;
        runY += dy;
        endX = x;
        endY = y;
    }

    private void curveTo(char command, double[] at, int points) {
        finishRun();
        path.append(command);
        for (int i = 0; i < 2 * points; i++) {
            path.append(i == 0 ? "" : " ").append(Svg.number(at[i]));
        }
        endX = tenths(at[2 * points - 2]);
        endY = tenths(at[2 * points - 1]);
    }

    private void close() {
        finishRun();
        path.append('z');
    }

    private void finishRun() {
        if (runX != 0 && runY != 0) {
            path.append('l').append(pair(runX, runY));
        } else if (runX != 0) {
            path.append('h').append(number(runX));
        } else if (runY != 0) {
            path.append('v').append(number(runY));
        }
        runX = 0;
        runY = 0;
    }

    private static long tenths(double pixels) {
        return Math.round(pixels * 10);
    }

    private static String pair(long x, long y) {
        return number(x) + (y < 0 ? "" : " ") + number(y);
    }

    private static String number(long tenths) {
        return Svg.number(tenths / 10.0);
    }

    @Override
    public String toString() {
        finishRun();
        return path.toString();
    }
}
