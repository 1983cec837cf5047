package dev.cella.lessons.augment;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An image with what belongs to it: whatever moves the image must move these, too.
 *
 * @param image {@code [C, H, W]}, intensities
 * @param mask {@code [H, W]} of the object's class or number per pixel, 0 for the background; empty without one
 * @param boxes around objects; none if there are none
 */
public record Annotated(INDArray image, Optional<INDArray> mask, List<BoundingBox> boxes) {
    /** @throws IllegalArgumentException if image and mask differ in size */
    public Annotated {
        boxes = List.copyOf(boxes);
        if (image.rank() != 3 || (mask.isPresent() && !sameSize(image, mask.get()))) {
            throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                    + (mask.isPresent()
                            ? " and a mask of shape "
                                    + Arrays.toString(mask.get().shape())
                            : "")
                    + " do not belong together (must be [C, H, W] and [H, W]); "
                    + (image.rank() == 2
                            ? "try image.reshape(1, " + image.size(0) + ", " + image.size(1) + ")"
                            : "take the mask of the same image"));
        }
    }

    /** Wraps an image without a mask and boxes. */
    public static Annotated of(INDArray image) {
        return new Annotated(image, Optional.empty(), List.of());
    }

    /** Wraps an image with a mask, and a box around each object of the mask. */
    public static Annotated of(INDArray image, INDArray mask) {
        return new Annotated(image, Optional.of(mask), boxesOf(mask));
    }

    private static boolean sameSize(INDArray image, INDArray mask) {
        return mask.rank() == 2 && mask.size(0) == image.size(1) && mask.size(1) == image.size(2);
    }

    /** Returns the smallest box around each number of a mask other than 0, in the order of the numbers. */
    private static List<BoundingBox> boxesOf(INDArray mask) {
        List<BoundingBox> boxes = new ArrayList<>();
        double[][] numbers = JavaArrays.matrix(mask);
        for (int object = 1; object <= mask.maxNumber().intValue(); object++) {
            int number = object;
            Extent extent = new Extent();
            for (int row = 0; row < numbers.length; row++) {
                for (int column = 0; column < numbers[row].length; column++) {
                    extent.add(numbers[row][column] == number, row, column);
                }
            }
            extent.box().ifPresent(boxes::add);
        }
        return boxes;
    }

    /** Moves image, mask and boxes together. */
    Annotated warped(Warp warp) {
        return new Annotated(
                Resampling.resample(image, warp).map(),
                mask.map(numbers -> nearest(numbers, warp)),
                boxes.stream().flatMap(box -> warped(box, warp).stream()).toList());
    }

    /** Changes intensities; mask and boxes stay. */
    Annotated withImage(INDArray other) {
        return new Annotated(other, mask, boxes);
    }

    /** Takes the number of the nearest pixel: a mean of class 1 and class 3 would be class 2. */
    private static INDArray nearest(INDArray mask, Warp warp) {
        int height = (int) mask.size(0);
        int width = (int) mask.size(1);
        INDArray moved = Nd4j.zeros(mask.dataType(), height, width);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                Place source = warp.source(new Place(row, column), height, width);
                long y = Math.round(source.row());
                long x = Math.round(source.column());
                boolean inside = y >= 0 && y < height && x >= 0 && x < width;
                moved.putScalar(row, column, inside ? mask.getDouble(y, x) : 0);
            }
        }
        return moved;
    }

    /** Returns the smallest box around all pixels that come from inside the old one; none if it has left the image. */
    private Optional<BoundingBox> warped(BoundingBox box, Warp warp) {
        int height = (int) image.size(1);
        int width = (int) image.size(2);
        Extent extent = new Extent();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                Place source = warp.source(new Place(row, column), height, width);
                extent.add(box.contains(source.row() + 0.5, source.column() + 0.5), row, column);
            }
        }
        return extent.box();
    }

    /** Collects pixels, and knows the smallest box around them. */
    private static final class Extent {
        private int top = Integer.MAX_VALUE;
        private int left = Integer.MAX_VALUE;
        private int bottom;
        private int right;

        void add(boolean isInside, int row, int column) {
            if (isInside) {
                top = Math.min(top, row);
                left = Math.min(left, column);
                bottom = Math.max(bottom, row + 1);
                right = Math.max(right, column + 1);
            }
        }

        Optional<BoundingBox> box() {
            return bottom == 0 ? Optional.empty() : Optional.of(new BoundingBox(top, left, bottom, right));
        }
    }
}
