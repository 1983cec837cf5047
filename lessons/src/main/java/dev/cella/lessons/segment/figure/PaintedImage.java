package dev.cella.lessons.segment.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * An image whose pixels have any color, with a title above it and notes below it.
 *
 * @param title above the image
 * @param rows of the image
 * @param columns of the image
 * @param color of the pixel in a row and a column, 0xRRGGBB
 * @param notes below the image, one line each
 */
record PaintedImage(String title, int rows, int columns, IntBinaryOperator color, List<Note> notes) {
    private static final int TITLE = 20;
    private static final int LINE = 17;
    private static final int SWATCH = 10;

    /**
     * A line below an image.
     *
     * @param color of the square before the words, 0xRRGGBB; negative for none
     */
    record Note(int color, String words) {}

    /** Draws the image with its longest side at most {@code side} pixels long, or one pixel per pixel. */
    Figure figure(int side) {
        int zoom = Math.max(1, side / Math.max(rows, columns));
        int top = ImageGrid.MARGIN + TITLE;
        Svg svg = new Svg();
        svg.text(ImageGrid.MARGIN, top - 7, Anchor.START, Style.TITLE, title);
        svg.rect(ImageGrid.MARGIN - 1, top - 1, columns * zoom + 2, rows * zoom + 2, Svg.LINE);
        svg.image(ImageGrid.MARGIN, top, columns * zoom, rows * zoom, Raster.png(pixels()));
        int bottom = top + rows * zoom;
        double wide = Math.max(columns * zoom, Svg.width(title, Style.TITLE));
        for (Note note : notes) {
            bottom += LINE;
            int indent = note.color() < 0 ? 0 : SWATCH + 5;
            if (indent > 0) {
                svg.rect(ImageGrid.MARGIN, bottom - SWATCH + 1, SWATCH, SWATCH, hex(note.color()));
            }
            svg.text(ImageGrid.MARGIN + indent, bottom, Anchor.START, Style.NOTE, note.words());
            wide = Math.max(wide, indent + Svg.width(note.words(), Style.NOTE));
        }
        return new Figure(
                svg.toString(), (int) Math.ceil(wide) + 2 * ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt());
    }

    private String alt() {
        String said = String.join(", ", notes.stream().map(Note::words).toList());
        return title + ", " + rows + "×" + columns + " pixels" + (said.isEmpty() ? "" : ": " + said);
    }

    private BufferedImage pixels() {
        BufferedImage pixels = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                pixels.setRGB(column, row, color.applyAsInt(row, column));
            }
        }
        return pixels;
    }

    private static String hex(int rgb) {
        return String.format(java.util.Locale.ROOT, "#%06x", rgb);
    }

    /**
     * Mixes a color with a gray value.
     *
     * @param gray from 0 to 1
     * @param share of the color, from 0 to 1
     */
    static int tinted(double gray, Color color, double share) {
        double base = 255 * Math.max(0, Math.min(1, gray)) * (1 - share);
        int red = (int) Math.round(base + share * color.getRed());
        int green = (int) Math.round(base + share * color.getGreen());
        int blue = (int) Math.round(base + share * color.getBlue());
        return red << 16 | green << 8 | blue;
    }
}
