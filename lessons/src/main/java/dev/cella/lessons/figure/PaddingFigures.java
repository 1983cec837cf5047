package dev.cella.lessons.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.evaluate.OverSeeds;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nouns of padding, in the manner of {@link Figures}. */
public final class PaddingFigures {
    private PaddingFigures() {}

    /**
     * How many windows look at each pixel, on one shared scale from 0; below it the numbers of corner, side and middle. A
     * small one has all its numbers written in.
     *
     * @param counts {@code [H, W]} each, as {@code usage(28, 3)} gives them
     */
    public static Figure heat(Named... counts) {
        return HeatMaps.of(List.of(counts));
    }

    /**
     * The three paddings that have a name, drawn to one scale: valid (none), same (the map is as large as the picture) and
     * full (every window that touches the picture), each with its first and last window and its map.
     *
     * @param size pixels along a side of the picture, at most 8
     * @param kernelSize pixels along a side of the kernel, at most {@code size}
     * @throws IllegalArgumentException if the kernel does not fit, or the picture is too large to be drawn
     */
    public static Figure paddings(int size, int kernelSize) {
        return PaddingKinds.of(size, kernelSize);
    }

    /**
     * A picture in its frame, and beside it a map that was made of it, with pixels of one size.
     *
     * @param map {@code [H, W]}
     */
    public static Figure pictureAndMap(Padded image, String title, INDArray map, String mapTitle) {
        return FramedFigure.withMap(image, title, Padded.none(map), mapTitle);
    }

    /**
     * A measure over several seeds: a dot a seed, and a bar from mean − deviation to mean + deviation.
     *
     * @param measure what was measured
     * @param blind what a model reaches that looks at nothing, drawn as a line
     */
    public static Figure errorBars(String measure, double blind, OverSeeds... results) {
        return ErrorBars.of(measure, blind, List.of(results));
    }
}
