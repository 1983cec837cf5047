package dev.cella.lessons.concatenate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;

/** A dense block as channels that pile up: a row per layer, a color per source. */
final class GrowthFigure {
    private static final int MOST = 12;
    private static final int ROW = 30;
    private static final int BAR = 20;
    private static final int NAME = 74;
    private static final int ROOM = 420;
    private static final int WORDS = 170;

    private GrowthFigure() {}

    static Figure of(int channels, int growth, int layers) {
        if (channels < 1 || growth < 1 || layers < 1 || layers > MOST) {
            throw new IllegalArgumentException("a dense block of " + layers + " layers with growth " + growth + " on "
                    + channels + " channels cannot be drawn (channels and growth must be >= 1, layers 1 to " + MOST
                    + "); try growth(16, 8, 4)");
        }
        Svg svg = new Svg();
        double unit = (double) ROOM / (channels + growth * layers);
        int top = ImageGrid.MARGIN;
        for (int row = 0; row <= layers; row++) {
            int y = top + row * ROW;
            String name = row < layers ? "layer " + (row + 1) : "output";
            svg.text(ImageGrid.MARGIN, y + 15, Anchor.START, Style.LABEL, name);
            double end = bars(svg, y, unit, channels, growth, row);
            svg.text(end + 8, y + 15, Anchor.START, Style.NOTE, words(channels, growth, row, layers));
        }
        int height = top + (layers + 1) * ROW + ImageGrid.MARGIN;
        return new Figure(svg.toString(), NAME + ROOM + WORDS, height, alt(channels, growth, layers));
    }

    /** Draws the input and what the layers before this one added, and returns where they end. */
    private static double bars(Svg svg, int y, double unit, int channels, int growth, int layersBefore) {
        double x = NAME;
        for (int source = 0; source <= layersBefore; source++) {
            int size = source == 0 ? channels : growth;
            svg.rect(x, y, size * unit - 1, BAR, source == 0 ? Palette.IMAGE : Palette.ink(source % Palette.SIZE));
            if (size * unit > 18) {
                svg.text(
                        x + size * unit / 2,
                        y + 14,
                        Anchor.MIDDLE,
                        Style.NOTE.in(source == 0 ? Svg.INK : Svg.GROUND),
                        Integer.toString(size));
            }
            x += size * unit;
        }
        return x;
    }

    private static String words(int channels, int growth, int row, int layers) {
        int read = channels + row * growth;
        return row < layers ? "reads " + read + ", adds " + growth : read + " channels";
    }

    private static String alt(int channels, int growth, int layers) {
        StringBuilder rows = new StringBuilder("dense block: ");
        for (int row = 0; row < layers; row++) {
            rows.append("layer ")
                    .append(row + 1)
                    .append(' ')
                    .append(words(channels, growth, row, layers))
                    .append("; ");
        }
        return rows.append("output ")
                .append(words(channels, growth, layers, layers))
                .toString();
    }
}
