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
    /** Copies its list. */
    public ImageInstances {
        found = List.copyOf(found);
    }

    /** Matches the objects, after each pixel was given to one of them at most. */
    public InstanceMatching matching() {
        return InstanceMatching.match(foundMap(), truth);
    }

    /** Returns the found objects as one instance map {@code [H, W]}; where two overlap, the higher score wins. */
    public INDArray foundMap() {
        return found.isEmpty() ? truth.mul(0) : InstanceMask.instanceMap(found);
    }
}
