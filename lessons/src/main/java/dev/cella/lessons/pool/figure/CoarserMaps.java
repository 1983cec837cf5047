package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One map pooled with larger and larger windows, each result drawn as large as the map: values stay, positions blur. */
final class CoarserMaps {
    private CoarserMaps() {}

    static Figure of(INDArray map, Pool kind, int... windows) {
        if (map.rank() != 2 || windows.length == 0) {
            throw new IllegalArgumentException("a tensor of shape " + Numbers.shape(map.shape()) + " and "
                    + windows.length + " windows make no figure (must be [H, W] and at least one window);"
                    + " try coarser(map, MAX, 1, 2)");
        }
        List<INDArray> pooled = Arrays.stream(windows)
                .mapToObj(window -> pooled(map, kind, window))
                .toList();
        List<Tile> tiles = pooled.stream()
                .map(result -> Tile.of(new NamedArray(name(result), stretched(result, map))))
                .toList();
        ValueRange extent =
                tiles.stream().map(Tile::extent).reduce(ValueRange::and).orElseThrow();
        ImageGrid grid = new ImageGrid(tiles, Colormap.DIVERGING, extent.aroundZero(), true, tiles.size());
        List<String> found = pooled.stream().map(CoarserMaps::found).toList();
        return grid.figure("maps, pooled by " + kind, List.of("numbers and the largest: " + String.join("; ", found)));
    }

    private static INDArray pooled(INDArray map, Pool kind, int window) {
        if (window < 1 || map.size(0) % window != 0 || map.size(1) % window != 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "windows of %d do not fill a map of %d × %d (both sides must be multiples of the window); try 1",
                    window,
                    map.size(0),
                    map.size(1)));
        }
        return Pooling.pool(map, kind, window).map();
    }

    private static String name(INDArray pooled) {
        return Numbers.size(pooled.size(0), pooled.size(1));
    }

    private static String found(INDArray pooled) {
        return Numbers.count(pooled.length(), "number") + ", "
                + Numbers.brief(pooled.maxNumber().doubleValue());
    }

    /** Each value as often as its window is large. */
    private static INDArray stretched(INDArray pooled, INDArray map) {
        double[][] values = JavaArrays.matrix(pooled);
        double[][] stretched = new double[(int) map.size(0)][(int) map.size(1)];
        for (int row = 0; row < stretched.length; row++) {
            for (int column = 0; column < stretched[0].length; column++) {
                stretched[row][column] =
                        values[row * values.length / stretched.length][column * values[0].length / stretched[0].length];
            }
        }
        return Nd4j.createFromArray(stretched);
    }
}
