package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.List;
import java.util.stream.Stream;

/**
 * Images laid out in rows on one scale of values and one scale of pixels, with a bar that explains the colors.
 *
 * <p>A pixel of an image is drawn as a square of whole screen pixels. Images too large for that are shrunk by means over
 * blocks, and a note says so.
 */
public final class ImageGrid {
    public static final int MARGIN = 14;
    private static final int GAP = 12;
    private static final int TITLE_HEIGHT = 20;
    private static final int CAPTION_HEIGHT = 17;
    private static final int NOTE_HEIGHT = 17;
    private static final int LONGEST_TITLE = 480;

    private final List<Tile> tiles;
    private final ImageWords words;
    private final Colormap ramp;
    private final ValueRange scale;
    private final boolean withBar;
    private final int shrink;
    private final int zoom;
    private final int cellWidth;
    private final int columns;
    private final int insetLeft;
    private final int insetTop;
    private final boolean hasTitleRoom;

    /** @param columns in each row; 0 for as many as fit, evenly */
    public ImageGrid(List<Tile> tiles, Colormap ramp, ValueRange scale, boolean withBar, int columns) {
        this.ramp = ramp;
        this.scale = scale;
        this.withBar = withBar && scale.least() < scale.greatest();
        this.shrink = parts(longestSide(tiles), tiles.size() == 1 ? 640 : 256);
        this.words = new ImageWords(tiles, scale, shrink, ramp == Colormap.DIVERGING);
        this.tiles =
                shrink == 1 ? tiles : tiles.stream().map(t -> t.shrunk(shrink)).toList();
        int side = Math.min(targetSide(tiles.size()), room() / Math.max(1, columns) - GAP);
        this.zoom = Math.min(40, Math.max(1, side / longestSide(this.tiles)));
        this.cellWidth = cellWidth();
        this.columns = columns(columns);
        this.insetLeft = 0;
        this.insetTop = 0;
        this.hasTitleRoom = titled(tiles);
    }

    /** Copies the grid of a single image, with pixels of another size, moved away from its corner. */
    private ImageGrid(ImageGrid grid, int zoom, int insetLeft, int insetTop, boolean hasTitleRoom) {
        this.words = grid.words;
        this.tiles = grid.tiles;
        this.ramp = grid.ramp;
        this.scale = grid.scale;
        this.withBar = grid.withBar;
        this.shrink = grid.shrink;
        this.columns = grid.columns;
        this.zoom = zoom;
        this.insetLeft = insetLeft;
        this.insetTop = insetTop;
        this.hasTitleRoom = hasTitleRoom;
        this.cellWidth = cellWidth() + 2 * insetLeft;
    }

    /**
     * Lines a map up with the image that it was made of: its pixels become as large as those of the image, or a whole number
     * of times as large if it has several times fewer, and its middle lies where the middle of the image does.
     *
     * @return this grid if one of the two holds several images, or the map is larger
     */
    ImageGrid linedUpWith(ImageGrid image) {
        boolean areSingle = tiles.size() == 1 && image.tiles.size() == 1;
        int times = areSingle ? Math.min(image.rows() / rows(), image.columnsOfPixels() / columnsOfPixels()) : 0;
        if (times == 0 || shrink != image.shrink) {
            return this;
        }
        int size = times * image.zoom;
        int left = (image.columnsOfPixels() * image.zoom - columnsOfPixels() * size) / 2;
        int top = (image.rows() * image.zoom - rows() * size) / 2;
        return new ImageGrid(this, size, left, top, hasTitleRoom || image.hasTitleRoom);
    }

    /** Makes room for a title, as its neighbors have. */
    ImageGrid withTitleRoom() {
        return new ImageGrid(this, zoom, insetLeft, insetTop, true);
    }

    boolean hasTitleRoom() {
        return hasTitleRoom;
    }

    private int rows() {
        return tiles.get(0).height();
    }

    private int columnsOfPixels() {
        return tiles.get(0).width();
    }

    /**
     * Draws everything.
     *
     * @param kind what the images are, for the alt text
     * @param notes what is said below them; what had to be changed to show them is added
     */
    public ImageFigure figure(String kind, List<String> notes) {
        Svg svg = new Svg();
        int right = MARGIN + columns * (cellWidth + GAP) - GAP;
        int bottom = rows(svg);
        if (withBar) {
            bottom = Math.max(bottom, bar(svg, right + GAP));
            right += GAP + ColorBar.ROOM;
        }
        if (tiles.size() == 1) {
            double title = Svg.width(tiles.get(0).title(), Style.TITLE);
            right = (int) Math.max(right, MARGIN + Math.min(title, LONGEST_TITLE));
        }
        List<String> lines =
                Stream.concat(notes.stream(), words.changes().stream()).toList();
        for (String note : lines) {
            svg.text(MARGIN, bottom + NOTE_HEIGHT, Anchor.START, Style.NOTE, note);
            bottom += NOTE_HEIGHT;
            right = (int) Math.max(right, MARGIN + Svg.width(note, Style.NOTE));
        }
        return new ImageFigure(
                this, kind, notes, svg.toString(), right + MARGIN, bottom + MARGIN, words.alt(kind, lines));
    }

    private double titleRoom() {
        return tiles.size() == 1 ? LONGEST_TITLE : cellWidth + GAP / 2.0;
    }

    private int rows(Svg svg) {
        int top = MARGIN;
        for (int first = 0; first < tiles.size(); first += columns) {
            List<Tile> row = tiles.subList(first, Math.min(first + columns, tiles.size()));
            int height = row.stream().mapToInt(Tile::height).max().orElseThrow() * zoom + 2 * insetTop;
            top += hasTitleRoom ? TITLE_HEIGHT : 0;
            for (int i = first; i < first + row.size(); i++) {
                tile(svg, i, MARGIN + (i - first) * (cellWidth + GAP), top, height);
            }
            top += height + (words.haveCaptions() ? CAPTION_HEIGHT : 0) + GAP;
        }
        return top - GAP;
    }

    /** Draws an image in the middle of its place, so that maps of different sizes line up. */
    private void tile(Svg svg, int index, int left, int top, int heightOfRow) {
        Tile tile = tiles.get(index);
        int width = tile.width() * zoom;
        int height = tile.height() * zoom;
        int x = left + (widest() + 2 * insetLeft - width) / 2;
        int y = top + (heightOfRow - height) / 2;
        svg.text(left, top - 7, Anchor.START, Style.TITLE, Svg.fit(tile.title(), Style.TITLE, titleRoom()));
        svg.rect(x - 1, y - 1, width + 2, height + 2, Svg.LINE); // else white pixels at the edge would be lost
        svg.image(x, y, width, height, Raster.png(tile, ramp, scale, zoom));
        if (ramp == Colormap.DIVERGING) {
            CellNumbers.draw(svg, tile, ramp, scale, x, y, zoom);
        }
        if (words.haveCaptions()) {
            svg.text(
                    left,
                    top + heightOfRow + 14,
                    Anchor.START,
                    Style.NOTE,
                    Svg.fit(words.caption(index), Style.NOTE, titleRoom()));
        }
    }

    private int widest() {
        return tiles.stream().mapToInt(t -> t.width() * zoom).max().orElseThrow();
    }

    /** Draws the colors and the values they stand for; returns where the bar ends. */
    private int bar(Svg svg, int left) {
        int top = MARGIN + (hasTitleRoom ? TITLE_HEIGHT : 0) + insetTop;
        int height = Math.max(60, Math.min(252, tiles.get(0).height() * zoom));
        ColorBar.upright(svg, left, top, height, ramp, scale);
        return top + height;
    }

    /** Returns the size of the images if they share it; else it is written below each. */
    String size() {
        return words.size();
    }

    private static boolean titled(List<Tile> tiles) {
        return tiles.stream().anyMatch(t -> !t.title().isEmpty());
    }

    /** Returns the width of the widest image, or somewhat more where a title needs it. */
    private int cellWidth() {
        if (tiles.size() == 1) {
            return widest();
        }
        double title = tiles.stream()
                .mapToDouble(t -> Svg.width(t.title(), Style.TITLE))
                .max()
                .orElseThrow();
        return (int) Math.max(widest(), Math.min(title, 140));
    }

    private int room() {
        return Layout.PAGE_WIDTH - 2 * MARGIN - (withBar ? GAP + ColorBar.ROOM : 0);
    }

    /** Returns as many columns as were asked for, if they fit; if none were asked for, as many as fit, evenly filled. */
    private int columns(int asked) {
        int fitting = Math.max(1, (room() + GAP) / (cellWidth + GAP));
        int even = parts(tiles.size(), parts(tiles.size(), fitting));
        return asked > 0 ? Math.min(asked, Math.min(fitting, tiles.size())) : even;
    }

    private static int longestSide(List<Tile> tiles) {
        return tiles.stream()
                .mapToInt(t -> Math.max(t.width(), t.height()))
                .max()
                .orElseThrow();
    }

    private static int targetSide(int pictures) {
        return pictures == 1 ? 252 : pictures <= 3 ? 168 : pictures <= 10 ? 112 : 84;
    }

    /** Returns how many parts of at most {@code size} make up {@code whole}. */
    private static int parts(int whole, int size) {
        return (whole + size - 1) / size;
    }
}
