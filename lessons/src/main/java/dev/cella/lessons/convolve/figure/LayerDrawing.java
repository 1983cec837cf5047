package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.shape.TensorShape;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A layer of filters as sheets of paper: the input is a pile of channels, each filter a pile as deep, and the output has a
 * sheet for each filter, in the filter's color.
 */
final class LayerDrawing {
    private static final int LARGEST_SIDE = 112;
    private static final int SMALLEST_SIDE = 9;
    private static final int SHEET_STEP = 7;
    private static final int MOST_SHEETS = 8;
    private static final int MOST_FILTERS = 4;
    private static final int GAP = 34;
    private static final int BASE = 190;

    private final ConvSpec layer;
    private final TensorShape image;
    private final int height;
    private final int width;
    private final TensorShape output;
    private final double scale;
    private final Svg svg = new Svg();

    private LayerDrawing(ConvSpec layer, TensorShape image) {
        this.layer = layer;
        this.image = image;
        this.height = image.sides().get(0);
        this.width = image.sides().get(1);
        this.output = layer.output(image);
        int longest = Stream.of(image, output)
                .flatMap(shape -> shape.sides().stream())
                .max(Integer::compare)
                .orElseThrow();
        scale = LARGEST_SIDE / (double) longest;
    }

    static Figure of(ConvSpec layer, TensorShape image) {
        return new LayerDrawing(layer, image).figure();
    }

    private Figure figure() {
        String input = image.toString().replace('x', '×');
        String kernel = Numbers.size(image.channels(), layer.kernelSize(), layer.kernelSize());
        String result = output.toString().replace('x', '×');
        double left = ImageGrid.MARGIN;
        left = labeled(left, pile(left, image.channels(), width, height, -1), "input", input);
        left = sign(left, "∗");
        String many = Numbers.count(layer.filters(), "filter");
        left = labeled(left, filters(left), many, kernel + (layer.filters() > 1 ? " each" : ""));
        left = sign(left, "=");
        left = labeled(left, outputs(left), "output", result);
        String steps = "stride " + layer.stride() + ", padding " + layer.padding();
        String cost = String.format(Locale.ROOT, "%,d", layer.multiplyAdds(image)) + " multiply-adds";
        String note = steps + " · parameters " + layer.count(image.channels()) + " · " + cost;
        svg.text(ImageGrid.MARGIN, BASE + 58, Anchor.START, Style.NOTE, note);
        String alt = "a layer: input " + input + ", " + many + " of " + kernel + ", " + steps + ", output " + result
                + ", parameters " + layer.count(image.channels()) + ", " + cost;
        double needed = Math.max(left, ImageGrid.MARGIN + Svg.width(note, Style.NOTE));
        return new Figure(svg.toString(), (int) needed + ImageGrid.MARGIN, BASE + 72, alt);
    }

    /** All filters that there is room for, side by side; returns where they end. */
    private double filters(double left) {
        int shown = Math.min(layer.filters(), MOST_FILTERS);
        double right = left;
        for (int f = 0; f < shown; f++) {
            right = pile(left, image.channels(), layer.kernelSize(), layer.kernelSize(), f);
            left = right + 12;
        }
        if (shown < layer.filters()) {
            svg.text(right + 8, BASE - 4, Anchor.START, Style.TITLE, "…");
            right += 24;
        }
        return right;
    }

    private double outputs(double left) {
        int sheets = Math.min(layer.filters(), MOST_SHEETS);
        for (int f = sheets - 1; f >= 0; f--) {
            sheet(
                    left,
                    f,
                    side(output.sides().get(1)),
                    side(output.sides().get(0)),
                    f < MOST_FILTERS ? Palette.pale(f, 0.5) : Svg.LINE);
        }
        return left + side(output.sides().get(1)) + (sheets - 1) * SHEET_STEP;
    }

    /** Sheets one behind the other; those of a filter have its color as frame; returns where they end. */
    private double pile(double left, int channels, int across, int down, int filter) {
        int sheets = Math.min(channels, MOST_SHEETS);
        for (int c = sheets - 1; c >= 0; c--) {
            sheet(
                    left,
                    c,
                    side(across),
                    side(down),
                    channels == Palette.CHANNELS.size() ? Palette.CHANNELS.get(c) : Svg.LINE);
        }
        double right = left + side(across) + (sheets - 1) * SHEET_STEP;
        if (filter >= 0) {
            svg.rect(left, BASE + 4, right - left, 4, Palette.hex(Palette.color(filter)));
        }
        return right;
    }

    private void sheet(double left, int number, double across, double down, String fill) {
        double x = left + number * SHEET_STEP;
        double y = BASE - down - number * SHEET_STEP;
        svg.rect(x, y, across, down, fill);
        svg.frame(x, y, across, down, Svg.FAINT_INK, 1);
    }

    private double side(long pixels) {
        return Math.max(SMALLEST_SIDE, pixels * scale);
    }

    private double labeled(double left, double right, String name, String size) {
        svg.text(left, BASE + 24, Anchor.START, Style.TITLE, name);
        svg.text(left, BASE + 40, Anchor.START, Style.LABEL, size);
        double words = Math.max(Svg.width(name, Style.TITLE), Svg.width(size, Style.LABEL));
        return Math.max(right, left + words);
    }

    private double sign(double left, String sign) {
        svg.text(left + GAP / 2.0, BASE - LARGEST_SIDE / 2.0, Anchor.MIDDLE, new Style(18, Svg.INK, false), sign);
        return left + GAP;
    }
}
