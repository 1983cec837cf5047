package dev.cella.lessons.segment;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.augment.Annotated;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Masks of classes and of instances, and the boxes around instances. */
public final class Masks {
    private Masks() {}

    /**
     * Writes the class of each pixel one-hot: a channel per class, 1 where a pixel belongs to it.
     *
     * @param classes {@code [H, W]}, whole numbers from 0
     * @param count of the classes
     * @return {@code [count, H, W]}
     * @throws IllegalArgumentException if there is a class of another number
     */
    public static INDArray classMasks(INDArray classes, int count) {
        INDArray plane = SingleMap.of(classes, "map of classes");
        INDArray masks = Nd4j.zeros(DataType.FLOAT, count, plane.size(0), plane.size(1));
        for (int row = 0; row < plane.size(0); row++) {
            for (int column = 0; column < plane.size(1); column++) {
                int number = (int) plane.getDouble(row, column);
                if (number < 0 || number >= count) {
                    throw new IllegalArgumentException("the pixel at row " + row + ", column " + column + " has class "
                            + number + " (must be 0 to " + (count - 1) + "); try more classes");
                }
                masks.putScalar(number, row, column, 1);
            }
        }
        return masks;
    }

    /** Returns the semantic mask of instances: 1 where any of them is, 0 for the background, in the same shape. */
    public static INDArray semantic(INDArray instances) {
        return instances.gt(0).castTo(DataType.FLOAT);
    }

    /**
     * Returns, for each object, the share of its box that is not the object, from 0 to 1.
     *
     * @param instances {@code [H, W]}: 0 for the background, and a number per object
     * @return {@code [objects]}, in the order of their numbers
     * @throws IllegalArgumentException if there is no object, or a number is negative
     */
    public static INDArray boxWaste(INDArray instances) {
        return boxWaste(List.of(instances));
    }

    /**
     * Returns {@link #boxWaste(INDArray)} of all objects of several images.
     *
     * @throws IllegalArgumentException if there is no object at all, or a number is negative
     */
    public static INDArray boxWaste(List<INDArray> images) {
        List<Double> shares = new ArrayList<>();
        for (INDArray instances : images) {
            INDArray plane = SingleMap.of(instances, "map of instances");
            int[] areas = areas(plane);
            List<BoundingBox> boxes = Annotated.of(plane.reshape(1, plane.size(0), plane.size(1)), plane)
                    .boxes();
            int box = 0;
            for (int object = 1; object < areas.length; object++) {
                if (areas[object] > 0) {
                    shares.add(1 - areas[object] / boxes.get(box++).area());
                }
            }
        }
        if (shares.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no object in " + images.size() + " images (must be >= 1); try other images");
        }
        return Nd4j.createFromArray(shares.stream().mapToDouble(share -> share).toArray());
    }

    /**
     * Returns the pixels of each number, that of the background first.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    static int[] areas(INDArray instances) {
        int least = instances.minNumber().intValue();
        if (least < 0) {
            throw new IllegalArgumentException("a pixel has the number " + least
                    + " (must be >= 0: 0 for the background, and a number per object); try"
                    + " components(mask, 4).map()");
        }
        int[] areas = new int[instances.maxNumber().intValue() + 1];
        for (double number : JavaArrays.values(instances)) {
            areas[(int) number]++;
        }
        return areas;
    }
}
