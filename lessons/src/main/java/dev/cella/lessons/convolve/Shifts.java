package dev.cella.lessons.convolve;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Measures whether feature maps move along when the images move. */
public final class Shifts {
    private Shifts() {}

    /**
     * Moves all images to the right and compares the maps before and after, moved back by whole cells.
     *
     * <p>A map can be moved by whole cells only, each of which stands for {@code stride} pixels. The shift is rounded down and
     * up to cells, and the smaller error counts. Columns that enter or leave the image are cut off before.
     *
     * @param images gray, {@code [N, 1, H, W]}
     * @param kernel {@code [k, k]}
     * @param stride pixels from one window to the next
     * @param shift pixels to the right, from 0; at stride 1, both shifts and the kernel must fit into the width: 2 · shift + k ≤ W
     * @return the {@link Errors#relativeError}: 0 if the maps are the same, only moved; 1 is as wrong as maps of zeros
     * @throws IllegalArgumentException if the shift leaves too little of the images, or the kernel does not fit
     */
    public static double shiftError(INDArray images, INDArray kernel, int stride, int shift) {
        long width = images.size(3);
        if (shift < 0 || !leavesColumns(shift, width, kernel.size(1), stride)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a shift of %d pixels leaves nothing to compare of images that are %d wide (it must be from 0 to %d);"
                            + " try 1",
                    shift,
                    width,
                    LongStream.range(0, width)
                            .filter(one -> leavesColumns(one, width, kernel.size(1), stride))
                            .max()
                            .orElse(0)));
        }
        INDArray before = maps(images, shift, width, kernel, stride);
        INDArray after = maps(images, 0, width - shift, kernel, stride);
        return Math.min(error(before, after, shift / stride), error(before, after, (shift + stride - 1) / stride));
    }

    /** Whether the maps of what is left of the images still have a column when they have been moved back. */
    private static boolean leavesColumns(long shift, long width, long kernel, int stride) {
        return width - shift >= kernel && (shift + stride - 1) / stride <= (width - shift - kernel) / stride;
    }

    /** Returns the maps of some columns of the images, {@code [N, H', W']}. */
    private static INDArray maps(INDArray images, long from, long to, INDArray kernel, int stride) {
        INDArray cut = columns(images, from, to);
        INDArray[] maps = new INDArray[(int) cut.size(0)];
        Arrays.setAll(
                maps, n -> Convolution.convolve(cut.slice(n), kernel, stride).map());
        return Nd4j.stack(0, maps);
    }

    private static double error(INDArray before, INDArray after, int cells) {
        long width = before.size(2);
        return Errors.relativeError(columns(after, cells, width), columns(before, 0, width - cells));
    }

    /** Returns a copy of some columns: the last dimension. */
    private static INDArray columns(INDArray values, long from, long to) {
        INDArrayIndex[] all = NDArrayIndex.allFor(values);
        all[values.rank() - 1] = NDArrayIndex.interval(from, to);
        return values.get(all).dup();
    }
}
