package dev.cella.lessons.architecture;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The same images at other sizes: to try a net on images that it was not built for. */
public final class ImageSizes {
    private ImageSizes() {}

    /**
     * Enlarges or shrinks images, {@code [N, C, H, W] -> [N, C, side, side]}, by bilinear interpolation: the center of a pixel of
     * the result lies between the centers of up to four pixels of the image. Beyond the outermost centers, the nearest
     * pixel counts.
     *
     * @param side pixels along each side of the result, at least 1
     * @throws IllegalArgumentException if these are no images, or the side is too small
     */
    public static INDArray resized(INDArray images, int side) {
        require(images, side, 1);
        INDArray down = weights(side, (int) images.size(2)).castTo(images.dataType());
        INDArray across =
                weights(side, (int) images.size(3)).castTo(images.dataType()).transpose();
        INDArray result = Nd4j.create(images.dataType(), images.size(0), images.size(1), side, side);
        for (int n = 0; n < images.size(0); n++) {
            for (int c = 0; c < images.size(1); c++) {
                INDArray plane = images.slice(n).slice(c);
                result.slice(n).slice(c).assign(down.mmul(plane).mmul(across));
            }
        }
        return result;
    }

    /**
     * Puts each image into the middle of a larger one, {@code [N, C, H, W] -> [N, C, side, side]}, with zeros around it. If the
     * rows or columns of zeros can't be the same on both sides, the last side gets one more.
     *
     * @param side pixels along each side of the result, at least those of the image
     * @throws IllegalArgumentException if these are no images, or the side is too small
     */
    public static INDArray zeroPadded(INDArray images, int side) {
        require(images, side, (int) Math.max(images.size(2), images.size(3)));
        INDArray result = Nd4j.zeros(images.dataType(), images.size(0), images.size(1), side, side);
        long top = (side - images.size(2)) / 2;
        long left = (side - images.size(3)) / 2;
        result.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(top, top + images.size(2)),
                        NDArrayIndex.interval(left, left + images.size(3)))
                .assign(images);
        return result;
    }

    /** How much each of {@code from} pixels counts for each of {@code side} pixels: {@code [side, from]}, with rows of sum 1. */
    private static INDArray weights(int side, int from) {
        double[][] weights = new double[side][from];
        for (int i = 0; i < side; i++) {
            double center = Math.max(0, Math.min(from - 1, (i + 0.5) * from / side - 0.5));
            int before = (int) center;
            int after = Math.min(before + 1, from - 1);
            weights[i][before] += 1 - (center - before);
            weights[i][after] += center - before;
        }
        return Nd4j.createFromArray(weights);
    }

    private static void require(INDArray images, int side, int least) {
        if (images.rank() != 4) {
            throw new IllegalArgumentException("numbers of shape " + Arrays.toString(images.shape())
                    + " are no images (must be [N, C, H, W]); try scan.reshape(1, 1, 28, 28) for a single one");
        }
        if (side < least) {
            throw new IllegalArgumentException(
                    "a side of " + side + " pixels is too small for images " + Arrays.toString(images.shape())
                            + " (must be >= " + least + "); try " + 2 * Math.max(least, images.size(3)));
        }
    }
}
