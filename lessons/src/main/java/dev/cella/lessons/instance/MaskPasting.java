package dev.cella.lessons.instance;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Trace;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A small mask, stretched over its box: the way from the output of a mask head to pixels of the image.
 *
 * <p>The middle of a pixel, {@code (y + 0.5, x + 0.5)}, lies somewhere in the box; the same relative position in the
 * small mask is read by bilinear interpolation. A value of at least 0.5 means object (He et al., "Mask R-CNN", 2017,
 * section 3.1). Pixels outside the box stay 0.
 *
 * @param input probabilities {@code [h, w]} of the box
 * @param box where the mask belongs, in pixels of the image
 * @param map probabilities {@code [H, W]} of the image
 */
public record MaskPasting(INDArray input, BoundingBox box, INDArray map) implements Trace<PastedPixel> {
    private static final double HALF = 0.5;

    /**
     * Pastes a mask.
     *
     * @param mask probabilities {@code [h, w]} from 0 to 1
     * @param box in pixels of the image; parts outside the image are cut off
     * @param height of the image
     * @param width of the image
     * @throws IllegalArgumentException if the mask isn't {@code [h, w]} or the box has no area
     */
    public static MaskPasting paste(INDArray mask, BoundingBox box, int height, int width) {
        if (mask.rank() != 2) {
            throw new IllegalArgumentException("a mask of shape " + Arrays.toString(mask.shape())
                    + " can't be pasted (must be [h, w]); try masks.slice(i, 0) for one of many");
        }
        if (!(box.area() > 0)) {
            throw new IllegalArgumentException(
                    "a mask can't be stretched over a box without area (" + box + "); leave such boxes out");
        }
        double[][] small = JavaArrays.matrix(mask);
        float[][] pasted = new float[height][width];
        for (int row = Math.max(0, (int) box.top()); row < Math.min(height, box.bottom()); row++) {
            for (int column = Math.max(0, (int) box.left()); column < Math.min(width, box.right()); column++) {
                pasted[row][column] = (float) pixel(small, box, row, column).result();
            }
        }
        return new MaskPasting(mask, box, Nd4j.createFromArray(pasted));
    }

    /** Returns all pixels of the image, row by row; each is computed on demand. */
    @Override
    public List<PastedPixel> steps() {
        double[][] mask = JavaArrays.matrix(input);
        int width = (int) map.size(1);
        return new LazySteps<>((int) map.length(), index -> pixel(mask, box, index / width, index % width));
    }

    private static PastedPixel pixel(double[][] mask, BoundingBox box, int row, int column) {
        if (!box.contains(row + HALF, column + HALF)) {
            return PastedPixel.outside(row, column);
        }
        double y = (row + HALF - box.top()) / box.height() * mask.length - HALF;
        double x = (column + HALF - box.left()) / box.width() * mask[0].length - HALF;
        return PastedPixel.between(mask, row, column, y, x);
    }

    /**
     * Cuts the pasted probabilities at 0.5.
     *
     * @param score of the object
     */
    public InstanceMask toMask(double score) {
        double[][] values = JavaArrays.matrix(map);
        boolean[][] pixels = new boolean[values.length][values[0].length];
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                pixels[row][column] = values[row][column] >= HALF;
            }
        }
        return new InstanceMask(pixels, score);
    }

    /** Returns the sizes in words: {@code 14×14 mask pasted into 64×64 pixels}. */
    @Override
    public String toString() {
        return input.size(0) + "×" + input.size(1) + " mask pasted into " + map.size(0) + "×" + map.size(1) + " pixels";
    }
}
