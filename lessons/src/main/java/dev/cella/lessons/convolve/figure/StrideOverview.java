package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One column per stride: the image with a dot in the middle of each window, and below it the map, all with pixels of one size
 * and all maps on one scale. Rows and columns that no window sees are orange.
 */
final class StrideOverview {
    private static final int GAP = 22;
    private static final int LARGEST_CELL = 8;
    private static final int DOT = 0xFF1F77B4;
    private static final String UNSEEN = "#ff7f0e";

    private final List<Convolution> traces;
    private final ValueRange scale;
    private final int side;
    private final int cell;
    private final Svg svg = new Svg();

    private StrideOverview(List<Convolution> traces) {
        this.traces = traces;
        scale = traces.stream()
                .map(trace -> ValueRange.of(trace.map()))
                .reduce(ValueRange::and)
                .orElseThrow();
        side = (int) traces.get(0).image().size(1);
        int room = (Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN + GAP) / traces.size() - GAP;
        cell = Math.max(1, Math.min(LARGEST_CELL, room / side));
    }

    static Figure of(INDArray image, INDArray kernel, int... strides) {
        if (strides.length == 0) {
            throw new IllegalArgumentException(
                    "no stride was given (must be >= 1 of them); try strideOverview(image, kernel, 1, 2, 3)");
        }
        return new StrideOverview(Arrays.stream(strides)
                        .mapToObj(stride -> Convolution.convolve(image, kernel, stride))
                        .toList())
                .figure();
    }

    private Figure figure() {
        int high = (int) traces.get(0).image().size(0) * cell;
        int top = ImageGrid.MARGIN + 20;
        int mapTop = top + high + 30;
        int left = ImageGrid.MARGIN;
        int bottom = mapTop;
        for (Convolution trace : traces) {
            svg.text(left, top - 7, Anchor.START, Style.TITLE, "stride " + trace.stride());
            image(trace, left, top);
            PixelGrid map = PixelGrid.onScale(trace.map(), scale, cell);
            svg.text(left, mapTop - 8, Anchor.START, Style.NOTE, words(trace));
            map.draw(svg, left, mapTop, Integer.MAX_VALUE);
            bottom = Math.max(bottom, mapTop + map.height());
            left += side * cell + GAP;
        }
        String note = "red and blue: " + Numbers.range(scale.least(), scale.greatest());
        svg.text(ImageGrid.MARGIN, bottom + 18, Anchor.START, Style.NOTE, note);
        String alt = traces.stream()
                .map(trace -> "stride " + trace.stride() + ": " + words(trace))
                .collect(Collectors.joining("; "));
        return new Figure(svg.toString(), left - GAP + ImageGrid.MARGIN, bottom + 18 + ImageGrid.MARGIN, alt);
    }

    private static String words(Convolution trace) {
        return String.format(
                Locale.ROOT,
                "%s = %d windows",
                Numbers.size(trace.map().size(0), trace.map().size(1)),
                trace.map().length());
    }

    private void image(Convolution trace, int left, int top) {
        PixelGrid plane = PixelGrid.ofImage(trace.padded(), cell);
        plane.draw(svg, left, top, Integer.MAX_VALUE);
        int kernelSize = (int) trace.kernel().size(0);
        ConvSpec setting = ConvSpec.conv(kernelSize).stride(trace.stride());
        for (int column : unseen(setting, plane.columns())) {
            svg.veil(left + column * cell, top, cell, plane.height(), UNSEEN, 0.6);
        }
        for (int row : unseen(setting, plane.rows())) {
            svg.veil(left, top + row * cell, plane.width(), cell, UNSEEN, 0.6);
        }
        svg.image(left, top, plane.width(), plane.height(), Raster.png(dots(trace, plane, kernelSize)));
    }

    /** Returns the rows, or columns, that lie in no window. */
    private static int[] unseen(ConvSpec setting, int size) {
        int last = setting.outputSize(size) - 1;
        return IntStream.range(0, size)
                .filter(pixel -> {
                    int window = Math.min(pixel / setting.stride(), last); // the nearest that begins at or before it
                    return pixel - window * setting.stride() >= setting.kernelSize();
                })
                .toArray();
    }

    private BufferedImage dots(Convolution trace, PixelGrid plane, int kernelSize) {
        BufferedImage dots = new BufferedImage(plane.width(), plane.height(), BufferedImage.TYPE_INT_ARGB);
        int size = Math.max(1, cell / 2);
        int middle = (kernelSize * cell - size) / 2;
        for (int row = 0; row < trace.map().size(0); row++) {
            for (int column = 0; column < trace.map().size(1); column++) {
                int x = column * trace.stride() * cell + middle;
                int y = row * trace.stride() * cell + middle;
                for (int i = 0; i < size * size; i++) {
                    dots.setRGB(x + i % size, y + i / size, DOT);
                }
            }
        }
        return dots;
    }
}
