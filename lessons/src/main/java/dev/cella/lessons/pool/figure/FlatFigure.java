package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.pool.Flattening;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Where each pixel goes: maps with their values, and below them the row, every value with its number; a color per channel. */
final class FlatFigure {
    private static final int CELL = 38;
    private static final int SMALLEST_CELL = 18;
    private static final int HEIGHT = 28;
    private static final int GAP = 24;
    private static final int MOST = 40;
    private static final int MOST_CHANNELS = 7;

    private final Flattening flat;
    private final int cell;
    private final DoubleFunction<String> written;
    private final Svg svg = new Svg();

    private FlatFigure(Flattening flat) {
        this.flat = flat;
        int length = (int) flat.row().length();
        cell = Math.max(SMALLEST_CELL, Math.min(CELL, (Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN) / length));
        written = Numbers.alike(JavaArrays.values(flat.maps()));
    }

    static Figure of(Flattening flat) {
        if (flat.row().length() > MOST || flat.maps().size(0) > MOST_CHANNELS) {
            throw new IllegalArgumentException("a row of " + flat.row().length() + " numbers from "
                    + flat.maps().size(0) + " maps is too long to be drawn cell by cell (must be <= " + MOST
                    + " numbers and <= " + MOST_CHANNELS + " maps); try the corner of a map");
        }
        return new FlatFigure(flat).figure();
    }

    private Figure figure() {
        int channels = (int) flat.maps().size(0);
        int height = (int) flat.maps().size(1);
        int width = (int) flat.maps().size(2);
        int top = ImageGrid.MARGIN + 20;
        int strip = top + height * HEIGHT + 44;
        for (int c = 0; c < channels; c++) {
            svg.text(mapLeft(c), top - 7, Anchor.START, Style.TITLE, "channel " + c);
        }
        for (int i = 0; i < flat.row().length(); i++) {
            Flattening.Place place = flat.place(i);
            double left = mapLeft(place.channel()) + place.column() * cell;
            cell(left, top + place.row() * HEIGHT, i, shade(place, height));
            cell(ImageGrid.MARGIN + i * cell, strip, i, shade(place, height));
            double middle = ImageGrid.MARGIN + (i + 0.5) * cell;
            svg.text(middle, strip + HEIGHT + 13, Anchor.MIDDLE, Style.NOTE, Integer.toString(i));
            if (i % width == 0) {
                double start = ImageGrid.MARGIN + i * cell;
                svg.text(start + 1, strip - 7, Anchor.START, Style.NOTE, "row " + place.row());
                svg.line(start, strip - 18, start, strip + HEIGHT, Svg.INK);
            }
        }
        int right = Math.max(
                mapLeft(channels) - GAP, ImageGrid.MARGIN + (int) flat.row().length() * cell);
        int bottom = strip + HEIGHT + 34;
        String rule =
                String.format(Locale.ROOT, "number in the row = (channel · %d + row) · %d + column", height, width);
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, rule);
        right = Math.max(right, ImageGrid.MARGIN + (int) Svg.width(rule, Style.NOTE));
        return new Figure(
                svg.toString(),
                right + ImageGrid.MARGIN,
                bottom + ImageGrid.MARGIN,
                "flattening " + flat + ": " + rule);
    }

    private int mapLeft(int channel) {
        return ImageGrid.MARGIN + channel * ((int) flat.maps().size(2) * cell + GAP);
    }

    private void cell(double left, double top, int index, String fill) {
        svg.rect(left, top, cell, HEIGHT, Svg.LINE);
        svg.rect(left + 0.5, top + 0.5, cell - 1, HEIGHT - 1, fill);
        String words = written.apply(flat.row().getDouble(index));
        svg.text(
                left + cell / 2.0,
                top + HEIGHT / 2.0 + 4.5,
                Anchor.MIDDLE,
                Style.LABEL.in(Colormap.letters(Integer.decode(fill))),
                words);
    }

    /** The color of the channel, lighter from row to row. */
    private static String shade(Flattening.Place place, int height) {
        return Palette.pale(place.channel(), 0.55 - 0.4 * place.row() / Math.max(1, height - 1));
    }
}
