package dev.cella.lessons.augment;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A way to make a new example from an old one. Pure: it changes nothing it is given, and the same seed gives the same
 * result.
 */
@FunctionalInterface
public interface Augmentation {
    /**
     * Makes a new example.
     *
     * @param random all chance comes from here
     */
    Annotated apply(Annotated example, Random random);

    /** Makes a new example with the chance of a seed. */
    default Annotated apply(Annotated example, long seed) {
        Random random = new Random(seed);
        random.nextLong(); // the first number of a Random hardly differs from seed to seed
        return apply(example, random);
    }

    /**
     * Makes a new image.
     *
     * @param image {@code [C, H, W]}
     * @return of the same shape
     */
    default INDArray apply(INDArray image, long seed) {
        return apply(Annotated.of(image), seed).image();
    }

    /** Returns an augmentation that goes on with another one. */
    default Augmentation then(Augmentation next) {
        return (example, random) -> next.apply(apply(example, random), random);
    }
}
