package dev.cella.lessons.instance.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.instance.InstanceMask;
import dev.cella.lessons.instance.InstanceMatching;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An image with outlines of masks. The colors are told apart with any color vision (Okabe and Ito, 2008). */
final class MatchFigure {
    private static final String FOUND = "#009E73";
    private static final String FALSE_POSITIVE = "#D55E00";
    private static final String MISSED = "#56B4E9";
    private static final int SIDE = 320;
    private static final int TOP = ImageGrid.MARGIN + 20;
    private static final int LINE = 17;
    private static final int SWATCH = 10;
    private static final Style TAG = new Style(11, "#ffffff", true);

    private final Svg svg = new Svg();
    private final Tile tile;
    private final int zoom;
    private double bottom;
    private double right;

    private MatchFigure(INDArray image, String title) {
        tile = Tile.of(new NamedArray(title, image));
        zoom = Math.max(1, SIDE / Math.max(tile.width(), tile.height()));
        int width = tile.width() * zoom;
        int height = tile.height() * zoom;
        svg.text(ImageGrid.MARGIN, TOP - 7, Anchor.START, Style.TITLE, title);
        svg.rect(ImageGrid.MARGIN - 1, TOP - 1, width + 2, height + 2, Svg.LINE);
        svg.image(
                ImageGrid.MARGIN,
                TOP,
                width,
                height,
                Raster.png(tile, Colormap.GRAY, tile.extent().asIntensity(), 1));
        bottom = TOP + height;
        right = ImageGrid.MARGIN + Math.max(width, Svg.width(title, Style.TITLE));
    }

    static Figure of(INDArray image, InstanceMatching matching, String title) {
        MatchFigure figure = new MatchFigure(image, title);
        matching.misses().forEach(i -> figure.outline(matching.truth().get(i), MISSED, ""));
        matching.falsePositives().forEach(i -> figure.outline(matching.found().get(i), FALSE_POSITIVE, ""));
        for (InstanceMatching.Pair pair : matching.pairs()) {
            figure.outline(matching.found().get(pair.found()), FOUND, share(pair.iou()));
        }
        figure.note(FOUND, Numbers.count(matching.pairs().size(), "true positive") + ", with mask IoU");
        figure.note(FALSE_POSITIVE, Numbers.count(matching.falsePositives().size(), "false positive"));
        figure.note(MISSED, matching.misses().size() + " missed (false negatives)");
        String ious = String.join(
                ", ", matching.pairs().stream().map(pair -> share(pair.iou())).toList());
        return figure.figure(title + ": " + matching + (ious.isEmpty() ? "" : "; mask IoU " + ious));
    }

    static Figure outlines(INDArray image, List<InstanceMask> masks, String title) {
        MatchFigure figure = new MatchFigure(image, title);
        for (int i = 0; i < masks.size(); i++) {
            figure.outline(
                    masks.get(i),
                    Palette.hex(Palette.color(i % (Palette.SIZE - 1))),
                    share(masks.get(i).score()));
        }
        String scores = String.join(
                ", ", masks.stream().map(mask -> share(mask.score())).toList());
        return figure.figure(title + ": " + Numbers.count(masks.size(), "mask") + ", scores " + scores);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Draws a line along the border of a mask, inside it, and a word in its middle. */
    private void outline(InstanceMask mask, String color, String word) {
        boolean[][] pixels = mask.pixels();
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                if (pixels[row][column]) {
                    edges(pixels, row, column, color);
                }
            }
        }
        if (!word.isEmpty() && mask.area() > 0) {
            double x = ImageGrid.MARGIN + (mask.box().left() + mask.box().right()) / 2 * zoom;
            double y = TOP + (mask.box().top() + mask.box().bottom()) / 2 * zoom;
            double wide = Svg.width(word, TAG) + 4;
            svg.veil(x - wide / 2, y - 7, wide, 14, "#000000", 0.55);
            svg.text(x, y + 4, Anchor.MIDDLE, TAG, word);
        }
    }

    private void edges(boolean[][] pixels, int row, int column, String color) {
        double x = ImageGrid.MARGIN + column * zoom;
        double y = TOP + row * zoom;
        double thick = Math.min(2.5, zoom / 2.0);
        if (!at(pixels, row - 1, column)) {
            svg.rect(x, y, zoom, thick, color);
        }
        if (!at(pixels, row + 1, column)) {
            svg.rect(x, y + zoom - thick, zoom, thick, color);
        }
        if (!at(pixels, row, column - 1)) {
            svg.rect(x, y, thick, zoom, color);
        }
        if (!at(pixels, row, column + 1)) {
            svg.rect(x + zoom - thick, y, thick, zoom, color);
        }
    }

    private static boolean at(boolean[][] pixels, int row, int column) {
        return row >= 0 && row < pixels.length && column >= 0 && column < pixels[row].length && pixels[row][column];
    }

    private void note(String color, String words) {
        bottom += LINE;
        svg.rect(ImageGrid.MARGIN, bottom - SWATCH + 1, SWATCH, SWATCH, color);
        svg.text(ImageGrid.MARGIN + SWATCH + 5, bottom, Anchor.START, Style.NOTE, words);
        right = Math.max(right, ImageGrid.MARGIN + SWATCH + 5 + Svg.width(words, Style.NOTE));
    }

    private Figure figure(String alt) {
        return new Figure(
                svg.toString(), (int) Math.ceil(right) + ImageGrid.MARGIN, (int) bottom + ImageGrid.MARGIN, alt);
    }
}
