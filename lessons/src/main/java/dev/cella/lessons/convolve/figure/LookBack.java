package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.ReceptiveField;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
    private static final String PIXEL = "#e3edf5";
    private static final String SEEN = "#ff9f4a";
    private static final String LINE = "#b34700";

    private final List<ConvSpec> layers;
    private final List<ReceptiveField> fields;
    private final List<Integer> sizes;
    private final List<Set<Integer>> seen = new ArrayList<>();
    private final int cell;
    private final int bottom;
    private final int left;
    private final Svg svg = new Svg();

    private LookBack(int size, List<ConvSpec> layers) {
        this.layers = layers;
        fields = ReceptiveField.receptiveField(layers);
        sizes = ReceptiveField.sides(size, layers);
        int room = Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN - WORDS;
        cell = Math.min(LARGEST_CELL, room / size);
        if (cell < SMALLEST_CELL) {
            throw new IllegalArgumentException("a row of " + size + " pixels is too long to be drawn (must be <= "
                    + room / SMALLEST_CELL + "); try lookBack(28, layers)");
        }
        left = ImageGrid.MARGIN + WORDS;
        bottom = ImageGrid.MARGIN + layers.size() * ROW;
        followDown();
    }

    /** @param size pixels in the row at the bottom */
    static Figure of(int size, List<ConvSpec> layers) {
        return new LookBack(size, layers).figure();
    }

    /** Finds what the middle value of the last map depends on, layer by layer; {@code seen.get(0)} are the pixels. */
    private void followDown() {
        Set<Integer> values = Set.of(sizes.get(layers.size()) / 2);
        seen.add(values);
        for (int layer = layers.size(); layer > 0; layer--) {
            Set<Integer> below = new TreeSet<>();
            for (int value : values) {
                below.addAll(under(layer, value));
            }
            values = below;
            seen.add(0, values);
        }
    }

    /** Returns what the weights of a layer lie on for one of its values, without padding. */
    private List<Integer> under(int layer, int value) {
        ConvSpec spec = layers.get(layer - 1);
        int begin = value * spec.stride() - spec.padding();
        return IntStream.range(0, spec.kernelSize())
                .map(weight -> begin + weight * spec.dilation())
                .filter(position -> position >= 0 && position < sizes.get(layer - 1))
                .boxed()
                .toList();
    }

    private Figure figure() {
        for (int layer = layers.size(); layer > 0; layer--) {
            lines(layer);
        }
        for (int layer = 0; layer <= layers.size(); layer++) {
            svg.text(ImageGrid.MARGIN, top(layer) + cell / 2.0 + 4, Anchor.START, Style.LABEL, words(layer));
            for (int value = 0; value < sizes.get(layer); value++) {
                String fill = seen.get(layer).contains(value) ? SEEN : PIXEL;
                svg.rect(x(layer, value) - cell / 2.0, top(layer), cell, cell, Svg.GROUND);
                svg.rect(x(layer, value) - cell / 2.0 + 0.5, top(layer) + 0.5, cell - 1, cell - 1, fill);
            }
        }
        String alt = "one value and what it sees: "
                + IntStream.rangeClosed(0, layers.size()).mapToObj(this::words).collect(Collectors.joining("; "));
        return new Figure(
                svg.toString(), left + sizes.get(0) * cell + ImageGrid.MARGIN, bottom + cell + ImageGrid.MARGIN, alt);
    }

    private void lines(int layer) {
        for (int value : seen.get(layer)) {
            for (int below : under(layer, value)) {
                svg.line(x(layer, value), top(layer) + cell, x(layer - 1, below), top(layer - 1), LINE);
            }
        }
    }

    private String words(int layer) {
        if (layer == 0) {
            return String.format(Locale.ROOT, "image, %d pixels", sizes.get(0));
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

    /** Returns the middle of a value: that of its receptive field. */
    private double x(int layer, int value) {
        if (layer == 0) {
            return left + (value + 0.5) * cell;
        }
        ReceptiveField field = fields.get(layer - 1);
        return left + (field.first() + value * field.jump() + field.size() / 2.0) * cell;
    }
}
