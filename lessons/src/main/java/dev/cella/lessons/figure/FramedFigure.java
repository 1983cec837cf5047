package dev.cella.lessons.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.figure.Svg.Anchor;
import dev.cella.lessons.figure.Svg.Style;
import java.util.List;

/** A picture with its frame, which lies under a veil. */
final class FramedFigure {
    private static final int SIDE = 252;
    private static final int LARGEST_PIXEL = 16;
    private static final int NUMBER_CELL = 30;
    private static final int MOST_NUMBERS = 16;

    private FramedFigure() {}

    static Figure picture(Padded image, String title) {
        long longest = Math.max(image.image().size(0), image.image().size(1));
        return figure(image, title, (int) Math.max(1, Math.min(LARGEST_PIXEL, SIDE / longest)));
    }

    /** @throws IllegalArgumentException if there are too many numbers to be read */
    static Figure numbers(Padded image, String title) {
        if (image.image().size(0) > MOST_NUMBERS || image.image().size(1) > MOST_NUMBERS) {
            throw new IllegalArgumentException("a tensor of shape "
                    + Numbers.shape(image.image().shape())
                    + " is no small matrix (must be [H, W] with H and W <= " + MOST_NUMBERS
                    + "); try picture(pad(image, 1), \"padded\")");
        }
        return figure(image, title, NUMBER_CELL);
    }

    /** A framed picture and the map that was made of it, on one scale of pixels and each on its own of values. */
    static Figure withMap(Padded image, String title, Padded map, String mapTitle) {
        long longest = Math.max(
                Math.max(image.image().size(0), image.image().size(1)),
                Math.max(map.image().size(0), map.image().size(1)));
        int cell = (int) Math.max(1, Math.min(LARGEST_PIXEL, SIDE / longest));
        return Layout.rows(List.of(figure(image, title, cell), figure(map, mapTitle, cell)));
    }

    private static Figure figure(Padded image, String title, int cell) {
        Board board = Board.ofImage(image, cell);
        int top = Sheet.MARGIN + 20;
        int below = top + board.height();
        String size = size(image);
        Svg svg = new Svg();
        svg.text(Sheet.MARGIN, top - 7, Anchor.START, Style.TITLE, title);
        board.draw(svg, Sheet.MARGIN, top, (int) image.image().length());
        svg.text(Sheet.MARGIN, below + 17, Anchor.START, Style.NOTE, size);
        double words = Math.max(Svg.width(title, Style.TITLE), Svg.width(size, Style.NOTE));
        int width = (int) Math.max(board.width(), words) + 2 * Sheet.MARGIN;
        String name = title.isEmpty() ? "" : " (" + title + ")";
        return new Figure(
                svg.toString(),
                width,
                below + 17 + Sheet.MARGIN,
                "picture with a frame" + name + ": " + size + ", values " + Extent.of(Extent.values(image.image())));
    }

    private static String size(Padded image) {
        long rows = image.image().size(0) - image.top() - image.bottom();
        long columns = image.image().size(1) - image.left() - image.right();
        String all = Numbers.size(image.image().size(0), image.image().size(1));
        boolean framed = image.image().length() > rows * columns;
        return framed ? all + ", of them picture " + Numbers.size(rows, columns) : all;
    }
}
