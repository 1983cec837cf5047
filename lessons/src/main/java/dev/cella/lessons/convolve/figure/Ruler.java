package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.WindowPixels;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row of pixels and the windows that fit, one below the other. */
final class Ruler {
    private static final int MOST = 60;
    private static final int LARGEST_CELL = 30;
    private static final int SMALLEST_CELL_WITH_NUMBER = 16;
    private static final int WORDS = 64;

    private final ConvSpec setting;
    private final int size;
    private final int windows;
    private final int cell;
    private final int line;
    private final List<Integer> unseen;
    private final Svg svg = new Svg();

    private Ruler(ConvSpec setting, int size) {
        this.setting = setting;
        this.size = size;
        windows = setting.outputSize(size);
        int all = size + 2 * setting.padding();
        if (all > MOST) {
            throw new IllegalArgumentException(
                    "a row of " + all + " pixels with padding is too long to be drawn (must be <= " + MOST
                            + "); try a smaller size, such as 12");
        }
        cell = Math.min(LARGEST_CELL, (Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN - WORDS) / all);
        line = windows <= 12 ? 18 : 12;
        unseen = WindowPixels.unseen(setting, size);
    }

    static Figure of(ConvSpec setting, int size) {
        return new Ruler(setting, size).figure();
    }

    private Figure figure() {
        String title = setting.formula(size);
        int top = ImageGrid.MARGIN + 20;
        svg.text(ImageGrid.MARGIN, ImageGrid.MARGIN + 11, Anchor.START, Style.TITLE, title);
        pixels(top);
        int bottom = top + cell + 6;
        for (int window = 0; window < windows; window++) {
            window(window, bottom);
            bottom += line;
        }
        List<String> notes = notes();
        int right = ImageGrid.MARGIN + (size + 2 * setting.padding()) * cell + WORDS;
        for (String note : notes) {
            svg.text(ImageGrid.MARGIN, bottom + 15, Anchor.START, Style.NOTE, note);
            bottom += 17;
            right = (int) Math.max(right, ImageGrid.MARGIN + Svg.width(note, Style.NOTE));
        }
        right = (int) Math.max(right, ImageGrid.MARGIN + Svg.width(title, Style.TITLE));
        String alt = String.format(
                Locale.ROOT, "row of %d pixels, %d windows: %s. %s", size, windows, title, String.join("; ", notes));
        return new Figure(svg.toString(), right + ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt);
    }

    private void pixels(int top) {
        for (int pixel = -setting.padding(); pixel < size + setting.padding(); pixel++) {
            boolean inside = pixel >= 0 && pixel < size;
            svg.rect(left(pixel), top, cell, cell, Svg.LINE);
            String fill = unseen.contains(pixel) ? Palette.UNSEEN : inside ? Palette.PIXEL : Palette.PADDING;
            svg.rect(left(pixel) + 0.5, top + 0.5, cell - 1, cell - 1, fill);
            if (!inside && unseen.contains(pixel)) {
                svg.veil(left(pixel) + 0.5, top + 0.5, cell - 1, cell - 1, Palette.PADDING, 0.4);
            }
            if (cell >= SMALLEST_CELL_WITH_NUMBER) {
                String words = inside ? Integer.toString(pixel) : "";
                svg.text(left(pixel) + cell / 2.0, top + cell / 2.0 + 4, Anchor.MIDDLE, Style.NOTE, words);
            }
        }
    }

    /** A block under each pixel that lies under a weight, a thin line across the gaps of a dilated kernel. */
    private void window(int window, int top) {
        int begin = WindowPixels.begin(setting, window);
        double middle = top + line / 2.0;
        svg.rect(left(begin) + 2, middle - 1, setting.span() * cell - 4, 2, Palette.ink(0));
        for (int pixel : WindowPixels.under(setting, window)) {
            svg.rect(left(pixel) + 2, top + 2, cell - 4, line - 5, Palette.ink(0));
        }
        int right = left(size + setting.padding()) + 8;
        svg.text(
                right,
                middle + 4,
                Anchor.START,
                line > 14 ? Style.NOTE : new Style(10, Svg.FAINT_INK, false),
                "→ " + window);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("windows begin at "
                + listed(IntStream.range(0, windows)
                        .mapToObj(window -> WindowPixels.begin(setting, window))
                        .toList()));
        if (!unseen.isEmpty()) {
            notes.add("in no window (orange): " + unseen());
        }
        return notes;
    }

    /** {@code pixels 3, 9 and 1 pixel of the padding}. */
    private String unseen() {
        List<Integer> inside =
                unseen.stream().filter(pixel -> pixel >= 0 && pixel < size).toList();
        List<String> parts = new ArrayList<>();
        if (!inside.isEmpty()) {
            parts.add("pixel" + (inside.size() == 1 ? " " : "s ") + listed(inside));
        }
        if (inside.size() < unseen.size()) {
            parts.add(Numbers.count(unseen.size() - inside.size(), "pixel") + " of the padding");
        }
        return String.join(" and ", parts);
    }

    private static String listed(List<Integer> numbers) {
        int shown = numbers.size() <= 8 ? numbers.size() : 4;
        String first = numbers.stream().limit(shown).map(Ruler::written).collect(Collectors.joining(", "));
        return shown == numbers.size() ? first : first + " … " + written(numbers.get(numbers.size() - 1));
    }

    private static String written(int number) {
        return number < 0 ? "−" + -number : Integer.toString(number);
    }

    private int left(int pixel) {
        return ImageGrid.MARGIN + (pixel + setting.padding()) * cell;
    }
}
