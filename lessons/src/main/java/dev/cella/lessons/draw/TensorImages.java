package dev.cella.lessons.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Tensors as images: decides scale, colors and words; {@link ImageGrid} lays them out. */
public final class TensorImages {
    /** More images than this are no longer looked at one by one. */
    static final int MOST = 64;

    /** As many show what a batch holds. */
    private static final int FEW = 12;

    private TensorImages() {}

    /** Draws images on one shared intensity scale; 0 columns lets the figure choose. */
    public static ImageFigure grid(List<NamedArray> images, int columns) {
        return intensities(images, images.size(), columns);
    }

    /** Draws a batch {@code [N, C, H, W]} on one shared intensity scale. */
    public static Figure grid(INDArray images, List<String> titles, int columns) {
        return intensities(Tile.each(images, titles, MOST), (int) images.size(0), columns);
    }

    public static Figure grid(List<INDArray> images, List<String> titles, int columns) {
        Tile.checkTitles(images.size(), titles);
        List<NamedArray> named = IntStream.range(0, images.size())
                .mapToObj(i -> new NamedArray(titles.isEmpty() ? "" : titles.get(i), images.get(i)))
                .toList();
        return grid(named, columns);
    }

    /** Draws a tensor of images {@code [H, W]}, {@code [C, H, W]} or {@code [N, C, H, W]} under words that sum it up. */
    public static Figure thumbnails(INDArray tensor, String summary) {
        boolean batch = tensor.rank() == 4;
        List<Tile> tiles = tiles(batch ? Tile.each(tensor, List.of(), FEW) : List.of(new NamedArray("", tensor)));
        String omitted = omitted(tiles.size(), batch ? tensor.size(0) : 1);
        return intensities(tiles, 0)
                .figure(
                        kind(tiles),
                        Stream.of(summary, omitted).filter(n -> !n.isEmpty()).toList());
    }

    private static ImageFigure intensities(List<NamedArray> images, int total, int columns) {
        List<Tile> tiles = tiles(images);
        return figure(
                intensities(tiles, columns), kind(tiles) + titles(tiles), "values " + extent(tiles), tiles, total);
    }

    private static ImageGrid intensities(List<Tile> tiles, int columns) {
        boolean gray = tiles.stream().anyMatch(Tile::gray);
        return new ImageGrid(tiles, Colormap.GRAY, extent(tiles).asIntensity(), gray, columns);
    }

    private static String kind(List<Tile> tiles) {
        return tiles.size() > 1 ? "images" : tiles.get(0).gray() ? "gray image" : "color image";
    }

    private static ImageFigure figure(ImageGrid sheet, String kind, String note, List<Tile> tiles, long total) {
        return sheet.figure(
                kind,
                Stream.of(sheet.size() + note, omitted(tiles.size(), total))
                        .filter(n -> !n.isEmpty())
                        .toList());
    }

    /** Draws weights {@code [H, W]}, {@code [C, H, W]} or {@code [F, C, H, W]}, white at zero. */
    public static Figure weights(INDArray weights, String title) {
        int rank = weights.rank();
        if (rank < 2 || rank > 4) {
            throw new IllegalArgumentException("weights of shape " + Numbers.shape(weights.shape())
                    + " are no filters (must be [H, W], [C, H, W] or [F, C, H, W]);"
                    + " try reshape, or histogram(weights) for those of a fully connected layer");
        }
        int planes = rank == 2 ? 1 : (int) weights.size(rank - 3);
        int total = rank == 4 ? (int) weights.size(0) * planes : planes;
        int channels = rank == 4 && planes > 1 ? planes : 0;
        List<Tile> tiles = tiles(planes(weights, title, total, channels));
        ValueRange extent = extent(tiles);
        ImageGrid sheet =
                new ImageGrid(tiles, Colormap.DIVERGING, extent.aroundZero(), true, channels <= 8 ? channels : 0);
        String titles = channels > 0 ? "; above each: filter, input channel" : "";
        String kind = total == 1 ? "map of signed values" : "maps of signed values";
        return figure(sheet, kind, "values " + extent + ", " + Colormap.ZERO + titles, tiles, total);
    }

    /** Draws maps of signed sums with their names, white at zero. */
    public static Figure maps(List<NamedArray> maps) {
        List<Tile> tiles = tiles(maps);
        ValueRange extent = extent(tiles);
        ImageGrid sheet = new ImageGrid(tiles, Colormap.DIVERGING, extent.aroundZero(), true, 0);
        String kind = tiles.size() == 1 ? "feature map" : "feature maps";
        return figure(sheet, kind + titles(tiles), "values " + extent + ", " + Colormap.ZERO, tiles, maps.size())
                .ofMap();
    }

    /** Draws feature maps {@code [H, W]}, {@code [C, H, W]} or {@code [1, C, H, W]}, one image per channel. */
    public static Figure activations(INDArray maps) {
        List<NamedArray> channels = channels(maps);
        List<Tile> tiles = tiles(channels);
        ValueRange extent = extent(tiles);
        ValueRange scale = new ValueRange(Math.min(0, extent.least()), extent.greatest(), extent.notFinite());
        ImageGrid sheet = new ImageGrid(tiles, Colormap.SEQUENTIAL, scale, true, 0);
        String kind = channels.size() == 1 ? "feature map" : "feature maps";
        return figure(sheet, kind, "values " + extent, tiles, total(maps)).ofMap();
    }

    /**
     * Returns the channels of feature maps, titled by number if there are several; of more than {@link #MOST} the first.
     *
     * @param maps {@code [H, W]}, {@code [C, H, W]} or {@code [1, C, H, W]}
     */
    public static List<NamedArray> channels(INDArray maps) {
        int rank = maps.rank();
        if (rank < 2 || rank > 4 || (rank == 4 && maps.size(0) != 1)) {
            throw new IllegalArgumentException("feature maps of shape " + Numbers.shape(maps.shape())
                    + " are not those of one image (must be [H, W], [C, H, W] or [1, C, H, W]);"
                    + " try maps.slice(0) for the first image of a batch");
        }
        return planes(maps, "", total(maps), 0);
    }

    private static int total(INDArray maps) {
        return maps.rank() == 2 ? 1 : (int) maps.size(maps.rank() - 3);
    }

    /** Splits the last two axes of a tensor as images, titled by number, or by filter and channel if channels are given. */
    private static List<NamedArray> planes(INDArray tensor, String title, int total, int channels) {
        long[] shape = tensor.shape();
        INDArray planes = tensor.dup('c').reshape(total, shape[shape.length - 2], shape[shape.length - 1]);
        List<NamedArray> named = new ArrayList<>();
        for (int i = 0; i < Math.min(total, MOST); i++) {
            String number = channels == 0 ? "" + (i + 1) : (i / channels + 1) + ", " + (i % channels + 1);
            named.add(new NamedArray(total == 1 ? title : (title + " " + number).strip(), planes.slice(i)));
        }
        return named;
    }

    /** Lists the different titles with how often each occurs, for the alt text. */
    private static String titles(List<Tile> tiles) {
        Map<String, Long> counts = tiles.stream()
                .filter(t -> !t.title().isEmpty())
                .collect(Collectors.groupingBy(Tile::title, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(e -> (e.getValue() == 1 ? "" : e.getValue() + " × ") + e.getKey())
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private static List<Tile> tiles(List<NamedArray> images) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException(
                    "a figure of 0 images shows nothing (must be >= 1); check the selection");
        }
        return images.stream().limit(MOST).map(Tile::of).toList();
    }

    private static ValueRange extent(List<Tile> tiles) {
        return tiles.stream().map(Tile::extent).reduce(ValueRange::and).orElseThrow();
    }

    private static String omitted(int shown, long total) {
        return shown == total ? "" : "the first " + shown + " of " + total;
    }
}
