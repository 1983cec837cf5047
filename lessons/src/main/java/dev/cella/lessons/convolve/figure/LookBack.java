package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.ReceptiveField;
import dev.cella.lessons.convolve.WindowPixels;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One row of pixels at the bottom, and above it one row of each map. Orange is one value of the last map and all that it
 * depends on, down to the pixels; lines lead from each value to what its weights lie on. Every value is drawn above the middle
 * of its receptive field.
 */
final class LookBack {
    private static final int LARGEST_CELL = 22;
    private static final int SMALLEST_CELL = 5;
    private static final int ROW = 54;
    private static final int WORDS = 172;
    private static final int GAP = 10;

    private final List<ConvSpec> layers;
    private final List<ReceptiveField> fields;
    private final List<Integer> sizes;
    private final List<SortedSet<Integer>> seen;
    private final int cell;
    private final int bottom;
    private final int columns;
    private final int begin;
    private final double left;
    private final Svg svg = new Svg();

    private LookBack(int size, List<ConvSpec> layers) {
        this.layers = layers;
        fields = ReceptiveField.receptiveField(layers);
        sizes = ReceptiveField.sides(size, layers);
        seen = ReceptiveField.seen(size, sizes.get(layers.size()) / 2, layers);
        double widest = depths().mapToDouble(layer -> Svg.width(words(layer), Style.LABEL))
                .max()
                .orElse(0);
        int words = (int) Math.max(WORDS, widest + GAP);
        double first =
                depths().mapToDouble(layer -> middle(layer, 0) - 0.5).min().orElse(0);
        double last = depths().mapToDouble(layer -> middle(layer, sizes.get(layer) - 1) + 0.5)
                .max()
                .orElse(size);
        columns = (int) Math.ceil(last - first);
        int room = Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN - words;
        cell = Math.min(LARGEST_CELL, room / columns);
        if (cell < SMALLEST_CELL) {
            throw new IllegalArgumentException("a row of " + columns + " pixels, which the image and its maps take, is"
                    + " too long to be drawn (must be <= " + room / SMALLEST_CELL + "); try lookBack(28, layers)");
        }
        begin = ImageGrid.MARGIN + words;
        left = begin - first * cell;
        bottom = ImageGrid.MARGIN + layers.size() * ROW;
    }

    /** @param size pixels in the row at the bottom */
    static Figure of(int size, List<ConvSpec> layers) {
        return new LookBack(size, layers).figure();
    }

    /** Returns the numbers of the rows: 0 is the image. */
    private IntStream depths() {
        return IntStream.rangeClosed(0, layers.size());
    }

    private Figure figure() {
        for (int layer = layers.size(); layer > 0; layer--) {
            lines(layer);
        }
        for (int layer = 0; layer <= layers.size(); layer++) {
            svg.text(ImageGrid.MARGIN, top(layer) + cell / 2.0 + 4, Anchor.START, Style.LABEL, words(layer));
            for (int value = 0; value < sizes.get(layer); value++) {
                String fill = seen.get(layer).contains(value) ? Palette.SEEN : Palette.PIXEL;
                svg.rect(x(layer, value) - cell / 2.0, top(layer), cell, cell, Svg.GROUND);
                svg.rect(x(layer, value) - cell / 2.0 + 0.5, top(layer) + 0.5, cell - 1, cell - 1, fill);
            }
        }
        String alt =
                "one value and what it sees: " + depths().mapToObj(this::words).collect(Collectors.joining("; "));
        return new Figure(
                svg.toString(), begin + columns * cell + ImageGrid.MARGIN, bottom + cell + ImageGrid.MARGIN, alt);
    }

    private void lines(int layer) {
        for (int value : seen.get(layer)) {
            for (int below : WindowPixels.underInside(layers.get(layer - 1), value, sizes.get(layer - 1))) {
                svg.line(x(layer, value), top(layer) + cell, x(layer - 1, below), top(layer - 1), Palette.MARK);
            }
        }
    }

    private String words(int layer) {
        if (layer == 0) {
            return "image, " + Numbers.count(sizes.get(0), "pixel");
        }
        return String.format(
                Locale.ROOT,
                "map %d, %s: sees %d",
                layer,
                Numbers.count(sizes.get(layer), "value"),
                fields.get(layer - 1).size());
    }

    private int top(int layer) {
        return bottom - layer * ROW;
    }

    private double x(int layer, int value) {
        return left + middle(layer, value) * cell;
    }

    /** Returns the middle of a value in pixels from the left end of the image: that of its receptive field. */
    private double middle(int layer, int value) {
        if (layer == 0) {
            return value + 0.5;
        }
        ReceptiveField field = fields.get(layer - 1);
        return field.first() + value * field.jump() + field.size() / 2.0;
    }
}
