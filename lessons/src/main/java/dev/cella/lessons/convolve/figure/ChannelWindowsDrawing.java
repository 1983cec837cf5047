package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.ChannelWindows;
import dev.cella.lessons.convolve.Window;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The same window on every channel: the sum of each, and all of them with the bias as one value of the map. */
public final class ChannelWindowsDrawing implements StepDrawing<ChannelWindows> {
    private static final int MOST_CHANNELS = 4;
    private static final int MOST_WEIGHTS = 3;
    private static final Style TOTAL = new Style(15, Palette.MARK, true);

    private final List<WindowDrawing> channels;
    private final PixelGrid map;
    private final boolean isWritten;

    /** Draws the steps of one filter. */
    public ChannelWindowsDrawing(ChannelConvolution trace) {
        DoubleFunction<String> weight =
                Numbers.alike(JavaArrays.values(trace.filter().weights()));
        channels = trace.channels().stream()
                .map(channel -> new WindowDrawing(channel, weight))
                .toList();
        map = PixelGrid.ofMap(trace.map(), 1);
        isWritten = trace.filter().weights().size(1) <= MOST_WEIGHTS;
    }

    @Override
    public String noun() {
        return "window";
    }

    /** @throws IllegalArgumentException if there are more channels than lie side by side */
    @Override
    public StepFrame frame(ChannelWindows step) {
        if (channels.size() > MOST_CHANNELS) {
            throw new IllegalArgumentException(channels.size() + " channels do not fit side by side (must be <= "
                    + MOST_CHANNELS + "); try channelSum(trace)");
        }
        List<StepPanel> panels = IntStream.range(0, channels.size())
                .mapToObj(c -> panel(step, c))
                .toList();
        return new StepFrame(panels, map, sum(step), sum(step));
    }

    /** One channel; the products of a large kernel would not fit below it. */
    private StepPanel panel(ChannelWindows step, int c) {
        Window window = step.windows().get(c);
        StepPanel panel = channels.get(c).panel(name(c), window, "= " + map.write(window.sum()));
        return isWritten
                ? panel
                : new StepPanel(panel.title(), panel.plane(), panel.marks(), List.of(), panel.subtotal());
    }

    @Override
    public Figure products(ChannelWindows step) {
        Figure rows = Layout.column(IntStream.range(0, channels.size())
                .mapToObj(c -> Layout.titled(
                        name(c), channels.get(c).products(step.windows().get(c))))
                .toArray(Figure[]::new));
        Svg svg = new Svg().group(0, 0, rows.content());
        svg.text(ImageGrid.MARGIN, rows.height() + 12, Anchor.START, TOTAL, sum(step));
        int width = (int) Math.max(rows.width(), Svg.width(sum(step), TOTAL) + 2 * ImageGrid.MARGIN);
        String alt =
                rows.alt() + "\nall channels at row " + step.row() + ", column " + step.column() + ": " + sum(step);
        return new Figure(svg.toString(), width, rows.height() + 12 + ImageGrid.MARGIN, alt);
    }

    /** {@code 3 + (−2) + 0 + bias 1 = 2}. */
    private String sum(ChannelWindows step) {
        StringBuilder words = new StringBuilder();
        for (Window window : step.windows()) {
            words.append(Numbers.inBrackets(map.write(window.sum()))).append(" + ");
        }
        return words + "bias " + Numbers.brief(step.bias()) + " = " + map.write(step.sum());
    }

    private String name(int channel) {
        return ChannelNames.of(channel, channels.size());
    }
}
