package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.trace.Bordered;
import java.util.List;

/** An image with its border, which lies under a veil. */
public final class BorderedFigure {
    private static final int SIDE = 252;
    private static final int LARGEST_PIXEL = 16;
    private static final int NUMBER_CELL = 30;
    private static final int MOST_NUMBERS = 16;

    private BorderedFigure() {}

    static Figure picture(Bordered image, String title) {
        long longest = Math.max(image.image().size(0), image.image().size(1));
        return figure(image, title, (int) Math.max(1, Math.min(LARGEST_PIXEL, SIDE / longest)));
    }

    /** @throws IllegalArgumentException if there are too many numbers to be read */
    static Figure numbers(Bordered image, String title) {
        if (image.image().size(0) > MOST_NUMBERS || image.image().size(1) > MOST_NUMBERS) {
            throw new IllegalArgumentException("a tensor of shape "
                    + Numbers.shape(image.image().shape())
                    + " is no small matrix (must be [H, W] with H and W <= " + MOST_NUMBERS
                    + "); try picture(pad(image, 1), \"padded\")");
        }
        return figure(image, title, NUMBER_CELL);
    }

    /** Draws an image with its border and the map that was made of it, on one scale of pixels and each on its own of values. */
    public static Figure withMap(Bordered image, String title, Bordered map, String mapTitle) {
        long longest = Math.max(
                Math.max(image.image().size(0), image.image().size(1)),
                Math.max(map.image().size(0), map.image().size(1)));
        int cell = (int) Math.max(1, Math.min(LARGEST_PIXEL, SIDE / longest));
        int left = inset(image.image().size(1), map.image().size(1), cell);
        int top = inset(image.image().size(0), map.image().size(0), cell);
        return Layout.rows(List.of(figure(image, title, cell), figure(map, mapTitle, cell, left, top)));
    }

    /** Returns how far a smaller map lies within the sides of the image, so that each value stands where its window's middle is. */
    private static int inset(long image, long map, int cell) {
        return (int) Math.max(0, (image - map) * cell / 2);
    }

    private static Figure figure(Bordered image, String title, int cell) {
        return figure(image, title, cell, 0, 0);
    }

    private static Figure figure(Bordered image, String title, int cell, int insetLeft, int insetTop) {
        PixelGrid board = PixelGrid.ofImage(image, cell);
        int top = ImageGrid.MARGIN + 20;
        int below = top + board.height() + 2 * insetTop;
        String size = size(image);
        Svg svg = new Svg();
        svg.text(ImageGrid.MARGIN, top - 7, Anchor.START, Style.TITLE, title);
        board.draw(svg, ImageGrid.MARGIN + insetLeft, top + insetTop, (int)
                image.image().length());
        svg.text(ImageGrid.MARGIN, below + 17, Anchor.START, Style.NOTE, size);
        double words = Math.max(Svg.width(title, Style.TITLE), Svg.width(size, Style.NOTE));
        int width = (int) Math.max(board.width() + 2 * insetLeft, words) + 2 * ImageGrid.MARGIN;
        String name = title.isEmpty() ? "" : " (" + title + ")";
        return new Figure(
                svg.toString(),
                width,
                below + 17 + ImageGrid.MARGIN,
                (isFramed(image) ? "image with a border" : "image") + name + ": " + size + ", values "
                        + ValueRange.of(image.image()));
    }

    /** Writes the size: {@code 30×30 with an image of 28×28}, or {@code 28×28} if there is no border. */
    public static String size(Bordered image) {
        long rows = image.image().size(0) - image.top() - image.bottom();
        long columns = image.image().size(1) - image.left() - image.right();
        String all = Numbers.size(image.image().size(0), image.image().size(1));
        return isFramed(image) ? all + " with an image of " + Numbers.size(rows, columns) : all;
    }

    private static boolean isFramed(Bordered image) {
        return image.top() + image.bottom() + image.left() + image.right() > 0;
    }
}
