package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.kernel.spi.Interrupts;
import dev.cella.lessons.detect.RegionProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The proposals of all training images, made once before the first step. */
final class Proposed {
    private Proposed() {}

    /** @throws CancellationException if the cell is interrupted */
    static List<List<BoundingBox>> in(INDArray images, RegionProposals proposals) {
        List<List<BoundingBox>> all = new ArrayList<>();
        for (int i = 0; i < images.size(0); i++) {
            if (Interrupts.requested()) {
                throw new CancellationException("interrupted while proposals were made");
            }
            all.add(proposals.proposals(images.slice(i)));
        }
        return all;
    }
}
