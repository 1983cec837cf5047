package dev.cella.lessons.inspect.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.inspect.LayerValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What each layer of a net makes of one image: a row a layer, each on its own scale, as depth changes the size of values. */
final class FeatureMaps {
    private static final int MAP = 76;
    private static final int GAP = 8;
    private static final int STRIP = 22;
    private static final int HEADING = 22;
    private static final int BELOW = 12;
    private static final int WIDTH = Layout.PAGE_WIDTH;
    private static final int ROOM = WIDTH - 2 * ImageGrid.MARGIN;
    private static final int MOST = (ROOM + GAP) / (MAP + GAP);

    private FeatureMaps() {}

    static Figure of(List<LayerValues> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException(
                    "feature maps of 0 layers show nothing (must be >= 1); try layerOutputs(net, image)");
        }
        Svg svg = new Svg();
        int top = ImageGrid.MARGIN;
        List<String> words = new ArrayList<>();
        for (LayerValues layer : layers) {
            check(layer);
            ValueRange extent = ValueRange.of(layer.values());
            String numbers = numbers(layer.values(), extent);
            svg.heading(ImageGrid.MARGIN, top + 12, Style.TITLE, layer.layer(), Style.NOTE, numbers);
            top += HEADING;
            top += layer.values().rank() == 4 ? maps(svg, layer.values(), extent, top) : strip(svg, layer, extent, top);
            top += BELOW;
            words.add(layer.layer() + " " + numbers);
        }
        svg.text(
                ImageGrid.MARGIN,
                top + 8,
                Anchor.START,
                Style.NOTE,
                "dark: a layer's least value; yellow: its greatest");
        String alt = words.stream().collect(Collectors.joining("; ", "feature maps of one image: ", ""));
        return new Figure(svg.toString(), WIDTH, top + 8 + ImageGrid.MARGIN, alt);
    }

    private static int maps(Svg svg, INDArray values, ValueRange extent, int top) {
        INDArray maps = values.slice(0);
        int height = 0;
        for (int i = 0; i < Math.min(MOST, maps.size(0)); i++) {
            Tile tile = Tile.of(new NamedArray("", maps.slice(i)));
            double zoom = (double) MAP / Math.max(tile.width(), tile.height());
            int left = ImageGrid.MARGIN + i * (MAP + GAP);
            height = (int) Math.ceil(tile.height() * zoom);
            svg.rect(left - 1, top - 1, tile.width() * zoom + 2, height + 2, Svg.LINE);
            svg.image(left, top, tile.width() * zoom, height, Raster.png(tile, Colormap.SEQUENTIAL, extent, 1));
        }
        return height;
    }

    /** Features that have no place in the image, side by side; the numbers are written into few of them. */
    private static int strip(Svg svg, LayerValues layer, ValueRange extent, int top) {
        INDArray features = layer.values().reshape(1, layer.values().length());
        Tile tile = Tile.of(new NamedArray("", features));
        int width = Math.min(ROOM, tile.width() * 60);
        svg.rect(ImageGrid.MARGIN - 1, top - 1, width + 2, STRIP + 2, Svg.LINE);
        svg.image(ImageGrid.MARGIN, top, width, STRIP, Raster.png(tile, Colormap.SEQUENTIAL, extent, 1));
        double cell = (double) width / tile.width();
        for (int i = 0; cell >= 40 && i < tile.width(); i++) {
            double value = tile.at(0, 0, i);
            Style style = Style.NOTE.in(Colormap.SEQUENTIAL.letters(extent.place(value)));
            svg.text(ImageGrid.MARGIN + (i + 0.5) * cell, top + 15, Anchor.MIDDLE, style, Numbers.brief(value));
        }
        return STRIP;
    }

    private static String numbers(INDArray values, ValueRange extent) {
        String size = values.rank() == 4
                ? Numbers.count(values.size(1), "map") + " of " + Numbers.size(values.size(2), values.size(3))
                : Numbers.count(values.length(), "feature");
        String shown = values.rank() == 4 && values.size(1) > MOST ? ", the first " + MOST : "";
        String broken = extent.notFinite() > 0 ? ", " + extent.notFinite() + " not finite (magenta)" : "";
        return size + shown + ", values " + extent + broken;
    }

    private static void check(LayerValues layer) {
        int rank = layer.values().rank();
        if ((rank != 2 && rank != 4) || layer.values().size(0) != 1) {
            throw new IllegalArgumentException("layer \"" + layer.layer() + "\" gives "
                    + Numbers.shape(layer.values().shape())
                    + " (must be [1, C, H, W] or [1, features], of one image); try layerOutputs(net, image)");
        }
    }
}
