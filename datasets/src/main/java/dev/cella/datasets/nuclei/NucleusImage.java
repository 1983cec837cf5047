package dev.cella.datasets.nuclei;

import dev.cella.datasets.set.BoundingBox;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An image of fluorescent nuclei in which each nucleus is marked.
 *
 * @param name name of the image in the set
 * @param image float32 {@code [1, H, W]} from 0 to 1
 * @param instances the number of the nucleus in each pixel, 1 to n, or 0 for the background, float32 {@code [H, W]}
 */
public record NucleusImage(String name, INDArray image, INDArray instances) {
    /** @throws IllegalArgumentException if the numbers of the nuclei aren't 1 to n without gaps */
    public NucleusImage {
        requireNoGaps(name, instances);
    }

    private static void requireNoGaps(String name, INDArray instances) {
        double most = instances.maxNumber().doubleValue();
        BitSet found = new BitSet();
        for (double number : numbers(instances)) {
            if (number < 0 || number != (int) number) {
                throw new IllegalArgumentException(name + " has a pixel with the number " + number
                        + " (must be 0 for the background, or 1 to n for the nuclei); number the nuclei from 1 on");
            }
            found.set((int) number);
        }
        int missing = found.nextClearBit(1);
        if (missing <= most) {
            throw new IllegalArgumentException(name + " has no pixel with the number " + missing
                    + ", but one with the number " + (int) most
                    + " (must be 1 to n without gaps); number the nuclei from 1 on");
        }
    }

    /** Returns the numbers row by row. */
    private static double[] numbers(INDArray instances) {
        INDArray inRows = instances.castTo(DataType.DOUBLE).dup('c');
        try {
            return inRows.data().asDouble();
        } finally {
            Reference.reachabilityFence(inRows); // its numbers are freed with it, even while they are read
        }
    }

    /** Returns the number of nuclei, n. */
    public int count() {
        return (int) instances.maxNumber().doubleValue();
    }

    /** Returns 1 in each pixel of any nucleus and 0 elsewhere, float32 {@code [1, H, W]}. */
    public INDArray mask() {
        return instances.gt(0).castTo(image.dataType()).reshape(1, instances.rows(), instances.columns());
    }

    /** Returns the tight box of each nucleus, in pixels; nucleus 1 comes first. */
    public List<BoundingBox> boxes() {
        double[] numbers = numbers(instances);
        int[][] edges = new int[count()][];
        for (int pixel = 0; pixel < numbers.length; pixel++) {
            if (numbers[pixel] > 0) {
                int nucleus = (int) numbers[pixel] - 1;
                edges[nucleus] = extended(edges[nucleus], pixel / instances.columns(), pixel % instances.columns());
            }
        }
        List<BoundingBox> boxes = new ArrayList<>();
        for (int[] edge : edges) {
            boxes.add(new BoundingBox(edge[0], edge[1], edge[2], edge[3]));
        }
        return boxes;
    }

    /** Extends a box (top, left, bottom, right), or none yet, by a pixel. */
    private static int[] extended(int[] box, int row, int column) {
        return box == null
                ? new int[] {row, column, row + 1, column + 1}
                : new int[] {box[0], Math.min(box[1], column), row + 1, Math.max(box[3], column + 1)};
    }
}
