package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import java.util.List;
import java.util.stream.IntStream;

/** A filter on an image of several channels: a row per channel with its kernel and its map, and beside them their sum. */
final class ChannelSum {
    private static final int SIDE = 120;
    private static final int KERNEL_SIDE = 78;
    private static final int LARGEST_CELL = 26;
    private static final int SIGN = 30;
    private static final int TITLE = 20;
    private static final int GAP = 14;
    private static final int MOST = 8;

    private final ChannelConvolution trace;
    private final List<Convolution> channels;
    private final ValueRange extent;
    private final int cell;
    private final int kernelCell;
    private final Svg svg = new Svg();

    private ChannelSum(ChannelConvolution trace) {
        this.trace = trace;
        channels = trace.channels().stream().limit(MOST).toList();
        extent = channels.stream()
                .map(channel -> ValueRange.of(channel.map()))
                .reduce(ValueRange.of(trace.map()), ValueRange::and);
        Convolution first = channels.get(0);
        cell = cell(SIDE, first.image().size(0), first.image().size(1));
        kernelCell = cell(KERNEL_SIDE, first.kernel().size(0), first.kernel().size(1));
    }

    static Figure of(ChannelConvolution trace) {
        return new ChannelSum(trace).figure();
    }

    private static int cell(int side, long height, long width) {
        return (int) Math.max(1, Math.min(LARGEST_CELL, side / Math.max(height, width)));
    }

    private Figure figure() {
        int top = ImageGrid.MARGIN;
        int right = 0;
        int first = 0;
        int middle = 0;
        for (int c = 0; c < channels.size(); c++) {
            PixelGrid image = PixelGrid.ofImage(channels.get(c).padded(), cell);
            middle = top + TITLE + image.height() / 2;
            first = c == 0 ? middle : first;
            right = row(c, image, top, middle);
            top += TITLE + image.height() + GAP;
        }
        right = sum(right, first, middle);
        String note = "maps " + extent + ", " + Colormap.ZERO + ", one scale for all"
                + (channels.size() < trace.channels().size()
                        ? "; the first " + MOST + " of " + trace.channels().size() + " channels"
                        : "");
        svg.text(ImageGrid.MARGIN, top + 4, Anchor.START, Style.NOTE, note);
        return new Figure(svg.toString(), right + ImageGrid.MARGIN, top + ImageGrid.MARGIN, alt());
    }

    /** Image, kernel and map of one channel; returns where the map ends. */
    private int row(int c, PixelGrid image, int top, int middle) {
        String name = ChannelNames.of(c, trace.channels().size());
        int left = ImageGrid.MARGIN;
        svg.text(left, top + 13, Anchor.START, Style.TITLE, name);
        image.draw(svg, left, middle - image.height() / 2, Integer.MAX_VALUE);
        left = sign(left + image.width(), middle, "∗");
        PixelGrid kernel = PixelGrid.onScale(
                channels.get(c).kernel(), ValueRange.of(trace.filter().weights()), kernelCell);
        svg.text(left, middle - kernel.height() / 2 - 7, Anchor.START, Style.NOTE, "kernel");
        kernel.draw(svg, left, middle - kernel.height() / 2, Integer.MAX_VALUE);
        left = sign(left + kernel.width(), middle, "=");
        PixelGrid map = PixelGrid.onScale(channels.get(c).map(), extent, cell);
        String title = "map of " + name;
        svg.text(left, middle - map.height() / 2 - 7, Anchor.START, Style.NOTE, title);
        map.draw(svg, left, middle - map.height() / 2, Integer.MAX_VALUE);
        return left + (int) Math.max(map.width(), Svg.width(title, Style.NOTE));
    }

    /** A bracket around all maps, and what they add up to with the bias; returns where it ends. */
    private int sum(int left, int first, int last) {
        int bracket = left + 12;
        int middle = (first + last) / 2;
        svg.line(bracket, first, bracket, last, Svg.FAINT_INK);
        for (int end : new int[] {first, last}) {
            svg.line(bracket - 6, end, bracket, end, Svg.FAINT_INK);
        }
        svg.line(bracket, middle, bracket + 12, middle, Svg.FAINT_INK);
        PixelGrid map = PixelGrid.onScale(trace.map(), extent, cell);
        String bias = "sum + bias " + Numbers.brief(trace.filter().bias());
        int from = bracket + 20;
        svg.text(from, middle - map.height() / 2 - 7, Anchor.START, Style.TITLE, bias);
        map.draw(svg, from, middle - map.height() / 2, Integer.MAX_VALUE);
        return from + (int) Math.max(map.width(), Svg.width(bias, Style.TITLE));
    }

    private int sign(int left, int middle, String sign) {
        svg.text(left + SIGN / 2.0, middle + 6, Anchor.MIDDLE, new Style(18, Svg.INK, false), sign);
        return left + SIGN;
    }

    private String alt() {
        String names = String.join(
                ", ",
                IntStream.range(0, channels.size())
                        .mapToObj(c -> ChannelNames.of(c, trace.channels().size()))
                        .toList());
        return trace + ": a kernel and a map for each channel (" + names + "), added up with the bias "
                + Numbers.brief(trace.filter().bias()) + " to one map, values " + ValueRange.of(trace.map());
    }
}
