package dev.cella.lessons.augment;

import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * New images from old ones, with the targets of the old ones.
 *
 * @param images {@code [copies · N, C, H, W]}: all N images once, then all of them again, and so on
 * @param targets {@code [copies · N, K]}, in the same order
 */
public record AugmentedSet(INDArray images, INDArray targets) {
    /**
     * Makes several new versions of each image.
     *
     * @param images {@code [N, C, H, W]}
     * @param targets {@code [N, K]}
     * @param copies new versions of each image, at least 1
     * @param seed the same seed gives the same images
     * @throws IllegalArgumentException if there are not as many targets as images, or fewer than one copy
     */
    public static AugmentedSet augmented(
            INDArray images, INDArray targets, int copies, Augmentation augmentation, long seed) {
        if (images.rank() != 4 || images.size(0) != targets.size(0) || copies < 1) {
            throw new IllegalArgumentException(copies + " copies of " + images.size(0) + " images with "
                    + targets.size(0) + " targets cannot be made (must be >= 1 copy of [N, C, H, W] with N targets);"
                    + " use both from the same split");
        }
        Random random = new Random(seed);
        random.nextLong(); // the first number of a Random hardly differs from seed to seed
        INDArray old = images.dup('c'); // a part of another array has no slices of its own
        int count = (int) old.size(0);
        INDArray made =
                Nd4j.create(DataType.FLOAT, (long) copies * count, images.size(1), images.size(2), images.size(3));
        for (int i = 0; i < copies * count; i++) {
            Annotated example = Annotated.of(old.slice(i % count));
            made.slice(i).assign(augmentation.apply(example, random).image());
        }
        return new AugmentedSet(made, Nd4j.tile(targets, copies, 1));
    }
}
