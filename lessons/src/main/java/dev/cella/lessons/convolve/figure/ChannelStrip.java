package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.ChannelWindows;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Window;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.KeySteps;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Steps of a filter on an image of several channels, one frame a row: the same window on every channel, the arithmetic of
 * each, and the one map into which all of them are added up.
 */
final class ChannelStrip {
    private static final int LINE = 17;
    private static final int GAP = 16;
    private static final int TITLE = 52;
    private static final int LARGEST_CELL = 26;
    private static final int HEIGHT = 140;
    private static final int WIDTH = Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN;
    private static final int WIDEST_CHANNEL = 200;
    private static final int MOST_WEIGHTS = 3;
    private static final int MOST_CHANNELS = 4;

    private final ChannelConvolution trace;
    private final List<PixelGrid> images;
    private final PixelGrid map;
    private final int channelWidth;
    private final int lines;

    private ChannelStrip(ChannelConvolution trace) {
        this.trace = trace;
        List<Convolution> channels = trace.channels();
        if (channels.size() > MOST_CHANNELS) {
            throw new IllegalArgumentException(channels.size() + " channels do not fit side by side (must be <= "
                    + MOST_CHANNELS + "); try channelSum(trace)");
        }
        long width =
                channels.size() * channels.get(0).image().size(1) + trace.map().size(1);
        long fitting = (WIDTH - GAP * channels.size()) / width;
        long cell = Math.max(
                1,
                Math.min(
                        Math.min(LARGEST_CELL, fitting),
                        HEIGHT / channels.get(0).image().size(0)));
        images = channels.stream()
                .map(channel -> PixelGrid.ofImage(channel.input(), (int) cell))
                .toList();
        map = PixelGrid.ofMap(trace.map(), (int) cell);
        channelWidth = Math.min(WIDEST_CHANNEL, (WIDTH - Math.max(map.width(), 90)) / channels.size());
        long side = channels.get(0).kernel().size(0);
        lines = side > MOST_WEIGHTS ? 0 : (int) side;
    }

    /** @param chosen numbers of places, from 0; none lets the figure choose */
    static Figure of(ChannelConvolution trace, int... chosen) {
        ChannelStrip strip = new ChannelStrip(trace);
        int[] places = chosen.length == 0 ? strip.telling() : chosen;
        Figure frames =
                Layout.column(IntStream.of(places).mapToObj(strip::frame).toArray(Figure[]::new));
        return new Figure(
                frames.content(),
                frames.width(),
                frames.height(),
                "film strip of a convolution, " + trace + "\n" + frames.alt());
    }

    /** A figure of all windows in a place, and under it what they add up to. */
    static Figure withSum(Figure windows, ChannelConvolution trace, ChannelWindows place) {
        String words = arithmetic(place, PixelGrid.ofMap(trace.map(), 1)::write);
        Style style = new Style(15, PixelGrid.MARK, true);
        Svg svg = new Svg();
        svg.group(0, 0, windows.content());
        svg.text(ImageGrid.MARGIN, windows.height() + 12, Anchor.START, style, words);
        int width = (int) Math.max(windows.width(), Svg.width(words, style) + 2 * ImageGrid.MARGIN);
        String alt =
                windows.alt() + "\nall channels at row " + place.row() + ", column " + place.column() + ": " + words;
        return new Figure(svg.toString(), width, windows.height() + 12 + ImageGrid.MARGIN, alt);
    }

    /** The first place, the greatest sum, the last place. */
    private int[] telling() {
        double[] sums = ValueRange.values(trace.map());
        int greatest = IntStream.range(0, sums.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> sums[i]))
                .orElseThrow();
        return new TreeSet<>(Arrays.asList(0, greatest, sums.length - 1))
                .stream().mapToInt(i -> i).toArray();
    }

    private Figure frame(int number) {
        ChannelWindows place = trace.places().get(KeySteps.checked("place", number, trace.map()));
        Svg svg = new Svg();
        String where = "of " + trace.map().length() + " · row " + place.row() + ", column " + place.column();
        svg.heading(ImageGrid.MARGIN, ImageGrid.MARGIN + 10, Style.TITLE, "place " + (number + 1), Style.NOTE, where);
        for (int c = 0; c < images.size(); c++) {
            channel(svg, c, place.windows().get(c));
        }
        int left = ImageGrid.MARGIN + images.size() * channelWidth;
        svg.text(left, TITLE - 5, Anchor.START, Style.LABEL, "map");
        map.draw(svg, left, TITLE, number + 1);
        map.mark(svg, left, TITLE, place.row(), place.column(), 1, 1);
        int bottom = TITLE + images.get(0).height() + 10 + LINE * (lines + 1);
        Style style = new Style(13, PixelGrid.MARK, true);
        svg.text(ImageGrid.MARGIN, bottom + 12, Anchor.START, style, arithmetic(place, map::write));
        return new Figure(
                svg.toString(),
                Math.max(left + Math.max(map.width(), 90), 480) + ImageGrid.MARGIN,
                bottom + 12 + ImageGrid.MARGIN,
                "place " + (number + 1) + ", row " + place.row() + ", column " + place.column() + ": "
                        + arithmetic(place, map::write));
    }

    private void channel(Svg svg, int c, Window window) {
        Convolution channel = trace.channels().get(c);
        PixelGrid image = images.get(c);
        int left = ImageGrid.MARGIN + c * channelWidth;
        svg.text(left, TITLE - 5, Anchor.START, Style.LABEL, ChannelNames.of(c, images.size()));
        image.draw(svg, left, TITLE, Integer.MAX_VALUE);
        int height = (int) channel.kernel().size(0);
        int width = (int) channel.kernel().size(1);
        image.mark(svg, left, TITLE, window.top(), window.left(), height, width);
        DoubleFunction<String> pixel = Numbers.alike(ValueRange.values(channel.image()));
        DoubleFunction<String> weight =
                Numbers.alike(ValueRange.values(trace.filter().weights()));
        Products products = new Products(
                channel.image().toDoubleMatrix(), channel.kernel().toDoubleMatrix(), window, pixel, weight);
        int top = TITLE + image.height() + 10;
        for (int i = 0; i < lines; i++) {
            String words = Svg.fit((i == 0 ? "" : "+ ") + products.row(i), Style.NOTE, channelWidth - 4);
            svg.text(left + (i == 0 ? 10 : 0), top + 10 + i * LINE, Anchor.START, Style.NOTE, words);
        }
        Style sum = new Style(12, Svg.INK, true);
        svg.text(left, top + 10 + lines * LINE, Anchor.START, sum, "= " + map.write(window.sum()));
    }

    /** {@code 3 + (−2) + 0 + bias 1 = 2}. */
    private static String arithmetic(ChannelWindows place, DoubleFunction<String> write) {
        StringBuilder words = new StringBuilder();
        for (Window window : place.windows()) {
            words.append(Products.inBrackets(write.apply(window.sum()))).append(" + ");
        }
        return words + "bias " + Numbers.brief(place.bias()) + " = " + write.apply(place.sum());
    }
}
