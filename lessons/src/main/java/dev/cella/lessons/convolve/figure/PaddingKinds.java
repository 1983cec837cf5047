package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;

/** Valid, same, full: an image with three paddings, the first and the last window on each, and the map below. */
final class PaddingKinds {
    private static final int CELL = 20;
    private static final int GAP = 34;
    private static final int TEXT = 40;
    private static final int LARGEST = 8;

    private final int size;
    private final int kernelSize;
    private final Svg svg = new Svg();
    private final StringBuilder alt;

    private PaddingKinds(int size, int kernelSize) {
        this.size = size;
        this.kernelSize = kernelSize;
        alt = new StringBuilder("three paddings of an image of " + Numbers.size(size, size) + " under a kernel of "
                + Numbers.size(kernelSize, kernelSize));
    }

    static Figure of(int size, int kernelSize) {
        if (kernelSize < 1 || kernelSize > size || size > LARGEST) {
            throw new IllegalArgumentException("a kernel of " + kernelSize + " on an image of " + size
                    + " cannot be drawn (must be 1 <= kernel <= image <= " + LARGEST + "); try paddings(5, 3)");
        }
        return new PaddingKinds(size, kernelSize).figure();
    }

    private Figure figure() {
        int lost = kernelSize - 1;
        int left = ImageGrid.MARGIN;
        left = column(left, "valid", "only where the kernel fits", 0, 0);
        left = column(left, "same", "map as large as the image", lost / 2, lost - lost / 2);
        left = column(left, "full", "wherever it touches the image", lost, lost);
        int bottom = mapTop() + (size + lost) * CELL + 24;
        String words = "blue: image; gray: zero padding; orange: first and last window, and their two sums";
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, words);
        return new Figure(svg.toString(), left - GAP + ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt.toString());
    }

    /** Draws one padding; returns where the next begins. */
    private int column(int left, String name, String meaning, int before, int after) {
        int padded = before + size + after;
        int map = padded - kernelSize + 1;
        String formula = size + " + " + (before == after ? "2·" + before : before + " + " + after) + " − " + kernelSize
                + " + 1 = " + map;
        svg.text(left, ImageGrid.MARGIN + 12, Anchor.START, Style.TITLE, name);
        svg.text(left, ImageGrid.MARGIN + 28, Anchor.START, Style.NOTE, meaning);
        int top = ImageGrid.MARGIN + TEXT;
        cells(left, top, padded, Palette.PADDING);
        cells(left + before * CELL, top + before * CELL, size, Palette.IMAGE);
        window(left, top, 0, kernelSize);
        window(left, top, padded - kernelSize, kernelSize);
        svg.text(left, mapTop() - 9, Anchor.START, Style.LABEL, "map: " + formula);
        cells(left, mapTop(), map, Palette.SUM);
        window(left, mapTop(), 0, 1);
        window(left, mapTop(), map - 1, 1);
        alt.append("; ").append(name).append(": ").append(formula);
        double words = Math.max(Svg.width(meaning, Style.NOTE), Svg.width("map: " + formula, Style.LABEL));
        return left + (int) Math.max(padded * CELL, words) + GAP;
    }

    /** Below the largest of the padded images. */
    private int mapTop() {
        return ImageGrid.MARGIN + TEXT + (size + 2 * (kernelSize - 1)) * CELL + 32;
    }

    private void cells(int left, int top, int side, String fill) {
        svg.rect(left, top, side * CELL, side * CELL, Svg.GROUND);
        for (int i = 0; i < side * side; i++) {
            svg.rect(left + i % side * CELL + 0.5, top + i / side * CELL + 0.5, CELL - 1, CELL - 1, fill);
        }
    }

    private void window(int left, int top, int place, int side) {
        svg.frame(left + place * CELL, top + place * CELL, side * CELL, side * CELL, Palette.ORANGE, 2.5);
    }
}
