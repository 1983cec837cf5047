package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.kernel.spi.Interrupts;
import dev.cella.lessons.detect.RegionProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The proposals of all training images, made once before the first step. */
public final class Proposed {
    private Proposed() {}

    /**
     * Proposes regions in each image.
     *
     * @param images {@code [N, C, H, W]}
     * @return one list per image
     * @throws CancellationException if the cell is interrupted
     */
    public static List<List<BoundingBox>> proposalsIn(INDArray images, RegionProposals proposals) {
        List<List<BoundingBox>> all = new ArrayList<>();
        for (int i = 0; i < images.size(0); i++) {
            if (Interrupts.requested()) {
                throw new CancellationException("interrupted while proposals were made");
            }
            all.add(proposals.proposals(images.slice(i)));
        }
        return all;
    }

    /** @throws IllegalArgumentException if there is not one list per image */
    static void require(List<List<BoundingBox>> proposed, List<List<LabeledBox>> truths) {
        if (proposed.size() != truths.size()) {
            throw new IllegalArgumentException(
                    "the proposals of " + proposed.size() + " images and the boxes of " + truths.size()
                            + " do not belong together (must be equally many); try proposalsIn(images, search)");
        }
    }
}
