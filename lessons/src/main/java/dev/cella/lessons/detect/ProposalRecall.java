package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.util.List;

/** How many true boxes a list of proposals covers. No classifier can find what was not proposed. */
public final class ProposalRecall {
    private ProposalRecall() {}

    /** Returns the best IoU of each true box with any proposal; 0 without proposals. */
    public static double[] bestIous(List<BoundingBox> proposals, List<LabeledBox> truths) {
        return truths.stream()
                .mapToDouble(truth -> proposals.stream()
                        .mapToDouble(box -> Iou.iou(box, truth.box()))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** Returns how many true boxes some proposal covers with at least this IoU. */
    public static int covered(List<BoundingBox> proposals, List<LabeledBox> truths, double threshold) {
        int count = 0;
        for (double best : bestIous(proposals, truths)) {
            count += best >= threshold ? 1 : 0;
        }
        return count;
    }
}
