package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.draw.BorderedFigure;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.trace.Bordered;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nouns of padding, in the manner of {@link Figures}. */
public final class PaddingFigures {
    private PaddingFigures() {}

    /**
     * How many windows look at each pixel, on one shared scale from 0; below it the numbers of corner, side and middle. A
     * small one has all its numbers written in.
     *
     * @param counts {@code [H, W]} each, as {@code windowCounts(28, 3)} gives them
     */
    public static Figure heat(NamedArray... counts) {
        return WindowCountMaps.of(List.of(counts));
    }

    /**
     * The three paddings that have a name, drawn to one scale: valid (none), same (the map is as large as the image) and
     * full (every window that touches the image), each with its first and last window and its map.
     *
     * @param size pixels along a side of the image, at most 8
     * @param kernelSize pixels along a side of the kernel, at most {@code size}
     * @throws IllegalArgumentException if the kernel does not fit, or the image is too large to be drawn
     */
    public static Figure paddings(int size, int kernelSize) {
        return PaddingKinds.of(size, kernelSize);
    }

    /**
     * An image with its padding, and beside it a map that was made of it, with pixels of one size and lined up.
     *
     * @param map {@code [H, W]}
     */
    public static Figure pictureAndMap(Padded image, String title, INDArray map, String mapTitle) {
        return BorderedFigure.withMap(image, title, Bordered.none(map), mapTitle);
    }
}
