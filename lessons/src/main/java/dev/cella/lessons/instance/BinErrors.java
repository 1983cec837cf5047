package dev.cella.lessons.instance;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.region.roi.AlignedBin;
import dev.cella.lessons.region.roi.Roi;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.RoiBin;
import dev.cella.lessons.region.roi.RoiPooling;
import dev.cella.lessons.region.roi.SamplePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How far from its bin an operation reads: the distance between the center of a bin, as the box has it, and the center
 * of what is read of the feature map, in pixels of the image.
 */
public final class BinErrors {
    private static final int SMALLEST_BOX = 8;
    private static final int LARGEST_BOX = 32;

    private BinErrors() {}

    /**
     * Measures RoI pooling, which reads whole cells.
     *
     * @param boxes in pixels, inside the image
     * @param size rows and columns of the image, a multiple of the stride
     * @param stride pixels from one cell of the feature map to the next
     * @param bins along each side of a box
     * @return one distance per bin that isn't empty, box by box, in pixels
     * @throws IllegalArgumentException if the stride does not divide the size, or a box lies outside the image
     */
    public static INDArray poolingErrors(List<BoundingBox> boxes, int size, int stride, int bins) {
        requireStride(size, stride);
        List<Double> errors = new ArrayList<>();
        INDArray map = Nd4j.zeros(size / stride, size / stride);
        for (BoundingBox box : boxes) {
            for (RoiBin bin :
                    RoiPooling.roiPool(map, Roi.onMap(box, stride), bins).steps()) {
                if (!bin.isEmpty()) {
                    double y = (bin.top() + bin.bottom()) * stride / 2.0;
                    double x = (bin.left() + bin.right()) * stride / 2.0;
                    errors.add(distance(box, bins, bin.row(), bin.column(), y, x));
                }
            }
        }
        return vector(errors);
    }

    /**
     * Measures RoIAlign as {@link #poolingErrors} measures RoI pooling: what it reads is the weighted mean of its
     * cells' centers.
     *
     * @throws IllegalArgumentException if the stride does not divide the size, or a box lies outside the image
     */
    public static INDArray alignErrors(List<BoundingBox> boxes, int size, int stride, int bins) {
        requireStride(size, stride);
        List<Double> errors = new ArrayList<>();
        INDArray map = Nd4j.zeros(size / stride, size / stride);
        for (BoundingBox box : boxes) {
            for (AlignedBin bin :
                    RoiAlign.roiAlign(map, Roi.onMap(box, stride), bins).steps()) {
                double y = mean(bin.points(), point -> center(point.rows(), point.weights())) * stride;
                double x = mean(bin.points(), point -> center(point.columns(), point.weights())) * stride;
                errors.add(distance(box, bins, bin.row(), bin.column(), y, x));
            }
        }
        return vector(errors);
    }

    /**
     * Draws boxes of 8 to 32 pixels per side, evenly spread, at least one stride of 16 away from the border.
     *
     * @throws IllegalArgumentException if there is no box, or the image has fewer than 64 rows and columns
     */
    public static List<BoundingBox> randomBoxes(int count, int size, long seed) {
        if (count < 1 || size < 2 * 16 + LARGEST_BOX) {
            throw new IllegalArgumentException(count + " boxes of up to 32 pixels can't lie 16 pixels from the border"
                    + " of " + size + " (must be >= 1 box and >= 64 pixels); try randomBoxes(1000, 64, 1)");
        }
        Random random = new Random(seed);
        List<BoundingBox> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double height = SMALLEST_BOX + random.nextDouble() * (LARGEST_BOX - SMALLEST_BOX);
            double width = SMALLEST_BOX + random.nextDouble() * (LARGEST_BOX - SMALLEST_BOX);
            double top = 16 + random.nextDouble() * (size - 32 - height);
            double left = 16 + random.nextDouble() * (size - 32 - width);
            boxes.add(new BoundingBox(top, left, top + height, left + width));
        }
        return boxes;
    }

    private static void requireStride(int size, int stride) {
        if (stride < 1 || size % stride != 0) {
            throw new IllegalArgumentException("a stride of " + stride + " does not divide an image of " + size
                    + " pixels (must be a divisor); try a stride of 4");
        }
    }

    private static double distance(BoundingBox box, int bins, int row, int column, double y, double x) {
        double wantedY = box.top() + (row + 0.5) / bins * box.height();
        double wantedX = box.left() + (column + 0.5) / bins * box.width();
        return Math.hypot(y - wantedY, x - wantedX);
    }

    /** The center of cell i lies at i + 0.5. */
    private static double center(int[] cells, double... weights) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += weights[i] * (cells[i] + 0.5);
        }
        return sum;
    }

    private static double mean(List<SamplePoint> points, ToDoubleFunction<SamplePoint> value) {
        return points.stream().mapToDouble(value).average().orElseThrow();
    }

    private static INDArray vector(List<Double> values) {
        return Nd4j.createFromArray(values.stream().mapToDouble(value -> value).toArray());
    }
}
