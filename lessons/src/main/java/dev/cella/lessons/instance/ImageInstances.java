package dev.cella.lessons.instance;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What was found in one image, and what is there.
 *
 * @param found predicted objects with their scores; they may overlap
 * @param truth instance map {@code [H, W]}: 0 for the background, 1 to n for the objects
 */
public record ImageInstances(List<InstanceMask> found, INDArray truth) {
    private static final double CONFIDENT = 0.5;

    /** Copies its list. */
    public ImageInstances {
        found = List.copyOf(found);
    }

    /** Matches the objects with a score of at least 0.5, after each pixel was given to one of them at most. */
    public InstanceMatching matching() {
        return InstanceMatching.matchInstances(foundMap(), truth);
    }

    /**
     * Returns the found objects with a score of at least 0.5 as one instance map {@code [H, W]}; where two overlap,
     * the higher score wins.
     */
    public INDArray foundMap() {
        List<InstanceMask> confident =
                found.stream().filter(mask -> mask.score() >= CONFIDENT).toList();
        return confident.isEmpty() ? truth.mul(0) : InstanceMask.instanceMap(confident);
    }
}
