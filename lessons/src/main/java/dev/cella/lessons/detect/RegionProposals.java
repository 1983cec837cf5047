package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Something that says where objects may be: each region that it proposes is then classified. */
@FunctionalInterface
public interface RegionProposals {
    /**
     * Returns the boxes that are worth a look.
     *
     * @param image {@code [C, H, W]}
     */
    List<BoundingBox> proposals(INDArray image);
}
