package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures laid out in rows on one scale of values and one scale of pixels, with a bar that explains the colors.
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
    private static final int BAR_ROOM = 62;
    private static final int LONGEST_TITLE = 480;

    private final List<Tile> originals;
    private final List<Tile> tiles;
    private final Colormap ramp;
    private final ValueRange scale;
    private final boolean withBar;
    private final int shrink;
    private final int zoom;
    private final int cellWidth;
    private final int columns;

    /** @param columns in each row; 0 for as many as fit, evenly */
    public ImageGrid(List<Tile> tiles, Colormap ramp, ValueRange scale, boolean withBar, int columns) {
        this.originals = tiles;
        this.ramp = ramp;
        this.scale = scale;
        this.withBar = withBar && scale.least() < scale.greatest();
        this.shrink = parts(longestSide(tiles), tiles.size() == 1 ? 640 : 256);
        this.tiles =
                shrink == 1 ? tiles : tiles.stream().map(t -> t.shrunk(shrink)).toList();
        int side = Math.min(targetSide(tiles.size()), room() / Math.max(1, columns) - GAP);
        this.zoom = Math.min(40, Math.max(1, side / longestSide(this.tiles)));
        this.cellWidth = cellWidth();
        this.columns = columns(columns);
    }

    /**
     * Draws everything.
     *
     * @param kind what the pictures are, for the alt text
     * @param notes what is said below them; of what had to be changed to show them the sheet itself speaks
     */
    public Figure figure(String kind, List<String> notes) {
        Svg svg = new Svg();
        int right = MARGIN + columns * (cellWidth + GAP) - GAP;
        int bottom = rows(svg);
        if (withBar) {
            bottom = Math.max(bottom, bar(svg, right + GAP));
            right += GAP + BAR_ROOM;
        }
        if (tiles.size() == 1) {
            double title = Svg.width(tiles.get(0).title(), Style.TITLE);
            right = (int) Math.max(right, MARGIN + Math.min(title, LONGEST_TITLE));
        }
        List<String> lines = Stream.concat(notes.stream(), changes().stream()).toList();
        for (String note : lines) {
            svg.text(MARGIN, bottom + NOTE_HEIGHT, Anchor.START, Style.NOTE, note);
            bottom += NOTE_HEIGHT;
            right = (int) Math.max(right, MARGIN + Svg.width(note, Style.NOTE));
        }
        return new Figure(svg.toString(), right + MARGIN, bottom + MARGIN, alt(kind, lines));
    }

    private double titleRoom() {
        return tiles.size() == 1 ? LONGEST_TITLE : cellWidth + GAP / 2.0;
    }

    private int rows(Svg svg) {
        int top = MARGIN;
        for (int first = 0; first < tiles.size(); first += columns) {
            int last = Math.min(first + columns, tiles.size());
            top += titled() ? TITLE_HEIGHT : 0;
            int height = 0;
            for (int i = first; i < last; i++) {
                tile(svg, i, MARGIN + (i - first) * (cellWidth + GAP), top);
                height = Math.max(height, tiles.get(i).height() * zoom);
            }
            top += height + (sameSize() ? 0 : CAPTION_HEIGHT) + GAP;
        }
        return top - GAP;
    }

    private void tile(Svg svg, int index, int left, int top) {
        Tile tile = tiles.get(index);
        int width = tile.width() * zoom;
        int height = tile.height() * zoom;
        svg.text(left, top - 7, Anchor.START, Style.TITLE, Svg.fit(tile.title(), Style.TITLE, titleRoom()));
        svg.rect(left - 1, top - 1, width + 2, height + 2, Svg.LINE); // else white pixels at the edge would be lost
        svg.image(left, top, width, height, Raster.png(tile, ramp, scale, zoom));
        if (!sameSize()) {
            svg.text(
                    left,
                    top + height + 14,
                    Anchor.START,
                    Style.NOTE,
                    originals.get(index).size());
        }
    }

    /** The colors and the values they stand for; returns where it ends. */
    private int bar(Svg svg, int left) {
        int top = MARGIN + (titled() ? TITLE_HEIGHT : 0);
        int height = Math.max(60, Math.min(252, tiles.get(0).height() * zoom));
        svg.rect(left - 1, top - 1, 12, height + 2, Svg.LINE);
        svg.image(left, top, 10, height, Raster.bar(ramp, height));
        svg.text(left + 16, top + 9, Anchor.START, Style.NOTE, Numbers.brief(scale.greatest()));
        svg.text(left + 16, top + height, Anchor.START, Style.NOTE, Numbers.brief(scale.least()));
        if (ramp == Colormap.DIVERGING) {
            svg.text(left + 16, top + height / 2.0 + 4, Anchor.START, Style.NOTE, "0");
        }
        return top + height;
    }

    /** The size of the pictures if they share it; else it is written below each. */
    String size() {
        return sameSize() ? originals.get(0).size() + ", " : "";
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (shrink > 1) {
            changes.add("shown smaller: each pixel is the mean of " + Numbers.size(shrink, shrink));
        }
        if (scale.notFinite() > 0) {
            changes.add(Numbers.count(scale.notFinite(), "value") + " not finite (magenta)");
        }
        return changes;
    }

    private String alt(String kind, List<String> notes) {
        String many = originals.size() == 1 ? kind : originals.size() + " " + kind;
        String sizes = sameSize()
                ? ""
                : " of " + String.join(", ", originals.stream().map(Tile::size).toList());
        String mean = originals.size() == 1
                ? ", mean " + Numbers.brief(originals.get(0).mean())
                : "";
        return many + sizes + ": " + String.join("; ", notes) + mean;
    }

    private boolean titled() {
        return tiles.stream().anyMatch(t -> !t.title().isEmpty());
    }

    private boolean sameSize() {
        return originals.stream().map(Tile::size).distinct().count() == 1;
    }

    /** As wide as the widest picture; somewhat wider where a title needs it. */
    private int cellWidth() {
        int widest = tiles.stream().mapToInt(t -> t.width() * zoom).max().orElseThrow();
        if (tiles.size() == 1) {
            return widest;
        }
        double title = tiles.stream()
                .mapToDouble(t -> Svg.width(t.title(), Style.TITLE))
                .max()
                .orElseThrow();
        return (int) Math.max(widest, Math.min(title, 140));
    }

    private int room() {
        return Layout.PAGE_WIDTH - 2 * MARGIN - (withBar ? GAP + BAR_ROOM : 0);
    }

    /** As many columns as were asked for, if they fit; if none were asked for, as many as fit, evenly filled. */
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

    /** How many parts of at most {@code size} make up {@code whole}. */
    private static int parts(int whole, int size) {
        return (whole + size - 1) / size;
    }
}
