package dev.cella.lessons.signal.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.chart.XYFigure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Figures of lessons 10 and 10b: words, signals and volumes. */
public final class SignalFigures {
    private SignalFigures() {}

    /**
     * Draws a sentence one-hot: a row per word of the vocabulary, a column per position.
     *
     * @param vocabulary one word per row
     * @param words of the sentence, above the columns; as many columns are drawn
     * @param oneHot {@code [words of the vocabulary, positions]}
     * @throws IllegalArgumentException if the shapes don't go together
     */
    public static Figure wordGrid(List<String> vocabulary, List<String> words, INDArray oneHot) {
        INDArray shown = oneHot.get(NDArrayIndex.all(), NDArrayIndex.interval(0, words.size()));
        return new WordGrid(vocabulary, words, List.of(new NamedArray("", shown.dup()))).figure();
    }

    /**
     * Draws kernels over words side by side on one scale: a row per word, a column per position of the kernel.
     *
     * @param vocabulary one word per row
     * @param kernels {@code [words of the vocabulary, k]} each
     * @throws IllegalArgumentException if the shapes don't go together
     */
    public static Figure wordGrid(List<String> vocabulary, NamedArray... kernels) {
        return new WordGrid(vocabulary, List.of(), List.of(kernels)).figure();
    }

    /**
     * Draws a signal, and below it what was made of it, each curve over the whole width; all but the first share a scale.
     *
     * @param across what the horizontal axis counts
     * @param curves vectors of at least 2 values; shorter ones are spread over the length of the first
     * @throws IllegalArgumentException if there is no curve, or one is too short
     */
    public static XYFigure stackedCurves(String across, NamedArray... curves) {
        return StackedCurves.of(across, List.of(curves));
    }

    /**
     * Draws slices of a volume side by side, on one scale.
     *
     * @param volume {@code [D, H, W]} or {@code [1, D, H, W]}
     * @param every slices from one that is shown to the next, at least 1
     */
    public static Figure slices(INDArray volume, int every) {
        INDArray box = volume.rank() == 4 && volume.size(0) == 1 ? volume.slice(0) : volume;
        if (box.rank() != 3 || every < 1) {
            throw new IllegalArgumentException("every " + every + " slices of "
                    + Arrays.toString(volume.shape())
                    + " cannot be shown (must be [D, H, W], and >= 1); try slices(volume, 4)");
        }
        List<Integer> shown = IntStream.range(0, (int) box.size(0))
                .filter(slice -> slice % every == 0)
                .boxed()
                .toList();
        return Figures.grid(
                shown.stream().map(box::slice).map(INDArray::dup).toList(),
                shown.stream().map(slice -> "slice " + slice).toList());
    }

    /**
     * Draws a volume as a stack of slices, one behind the other, with the frame of a window in the slices that it reaches
     * through.
     *
     * @param volume {@code [D, H, W]} or {@code [1, D, H, W]}
     * @param window voxels along a side of the window
     * @param slice first slice of the window
     * @param row first row of the window
     * @param column first column of the window
     * @throws IllegalArgumentException if the window doesn't lie in the volume
     */
    public static Figure sliceStack(INDArray volume, int window, int slice, int row, int column) {
        return new SliceStack(volume, window, slice, row, column).figure();
    }
}
