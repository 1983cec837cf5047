package dev.cella.lessons.regularize.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A small dense net whose dropped units and connections are missing; the last layer drops nothing. */
final class ThinnedNet {
    private static final int COLUMN = 38;
    private static final int ROW = 26;
    private static final int RADIUS = 8;
    private static final int TITLE = 20;

    private final String title;
    private final List<double[]> masks;
    private final List<double[][]> connections;
    private final int tallest;
    private final Svg svg = new Svg();

    /**
     * Prepares a drawing.
     *
     * @param masks per layer: 1 for each unit that is kept, 0 for each that is dropped
     * @param connections between each layer and the next, {@code [from][to]}: 1 if kept, 0 if dropped
     */
    ThinnedNet(String title, List<double[]> masks, List<double[][]> connections) {
        this.title = title;
        this.masks = masks;
        this.connections = connections;
        tallest = masks.stream().mapToInt(mask -> mask.length).max().orElseThrow();
    }

    Figure figure() {
        int width = 2 * ImageGrid.MARGIN + 2 * RADIUS + (masks.size() - 1) * COLUMN;
        int left = ImageGrid.MARGIN + RADIUS;
        svg.text(ImageGrid.MARGIN, ImageGrid.MARGIN + 13, Anchor.START, Style.TITLE, title);
        int lines =
                IntStream.range(0, masks.size() - 1).map(i -> connect(i, left)).sum();
        for (int layer = 0; layer < masks.size(); layer++) {
            for (int unit = 0; unit < masks.get(layer).length; unit++) {
                unit(left + layer * COLUMN, y(layer, unit), masks.get(layer)[unit] == 1);
            }
        }
        String note = Numbers.count(lines, "connection");
        int bottom = ImageGrid.MARGIN + TITLE + tallest * ROW + 12;
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, note);
        int wide = (int) Math.max(width, Svg.width(title, Style.TITLE) + 2 * ImageGrid.MARGIN);
        return new Figure(svg.toString(), wide, bottom + ImageGrid.MARGIN, title + ": " + units() + ", " + note);
    }

    /** Draws the connections between kept units, and returns how many there are. */
    private int connect(int layer, int left) {
        int lines = 0;
        for (int from = 0; from < masks.get(layer).length; from++) {
            for (int to = 0; to < masks.get(layer + 1).length; to++) {
                if (masks.get(layer)[from]
                                * masks.get(layer + 1)[to]
                                * connections.get(layer)[from][to]
                        == 1) {
                    int x = left + layer * COLUMN;
                    svg.line(x, y(layer, from), x + COLUMN, y(layer + 1, to), Palette.hex(Palette.REFERENCE));
                    lines++;
                }
            }
        }
        return lines;
    }

    private void unit(double x, double y, boolean isKept) {
        double half = RADIUS * 0.62;
        if (isKept) {
            svg.rect(x - half, y - half, 2 * half, 2 * half, Palette.ink(0));
        }
        svg.ring(x, y, RADIUS, isKept ? Palette.ink(0) : Palette.hex(Palette.REFERENCE), isKept ? 6 : 1);
        if (!isKept) {
            svg.line(x - half, y - half, x + half, y + half, Palette.MARK);
            svg.line(x - half, y + half, x + half, y - half, Palette.MARK);
        }
    }

    private double y(int layer, int unit) {
        double above = (tallest - masks.get(layer).length) * ROW / 2.0;
        return ImageGrid.MARGIN + TITLE + above + (unit + 0.5) * ROW;
    }

    private String units() {
        List<String> kept = new ArrayList<>();
        for (double[] mask : masks) {
            kept.add((int) Arrays.stream(mask).sum() + " of " + mask.length);
        }
        return String.join(", ", kept) + " units";
    }
}
